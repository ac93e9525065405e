package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.files.FileKind;
import org.coppice.model.check.Unknown;
import tools.jackson.databind.JsonNode;

/**
 * Creates messages for violations of a schema. The remedy is in the schema itself, next to the rule that is broken, under {@code x-remedy};
 * the purpose of a missing field is in its {@code description}.
 */
final class SchemaMessages {
    /** A name with its colon and nothing but a comment after it on its line. */
    private static final Pattern ONLY_A_COMMENT = Pattern.compile("[^\\r\\n:#]*:[ \\t]+#");

    private final JsonNode schema;
    private final FileText file;
    private final LocatedTree.Tree tree;
    private final FaultCollector findings;

    private SchemaMessages(JsonNode schema, FileText file, LocatedTree.Tree tree, FaultCollector findings) {
        this.schema = schema;
        this.file = file;
        this.tree = tree;
        this.findings = findings;
    }

    /** Checks a tree against the schema of its kind and adds the faults. */
    static void check(FileKind kind, FileText file, LocatedTree.Tree tree, FaultCollector findings) {
        check(Schemas.source(kind), Schemas.validator(kind), file, tree, findings);
    }

    /** Checks a tree against a schema and adds the faults. */
    static void check(
            JsonNode schema, SchemaValidator validator, FileText file, LocatedTree.Tree tree, FaultCollector findings) {
        SchemaMessages words = new SchemaMessages(schema, file, tree, findings);
        validator.violations(tree.node()).forEach(words::note);
        findings.nextStage();
    }

    private void note(Violation broken) {
        switch (broken.keyword()) {
            case "required" -> missing(broken);
            case "additionalProperties" -> unknown(broken);
            case "propertyNames" -> name(broken);
            case "type" -> type(broken);
            case "enum" ->
                fault(
                        broken,
                        " is " + value(broken),
                        Unknown.remedy(broken.value().asString(""), strings(broken.rule())));
            case "minItems", "maxItems", "minProperties", "maxProperties" ->
                fault(broken, size(broken.value().size()), remedy(broken));
            case "uniqueItems" -> fault(broken, " contains an entry twice", remedy(broken));
            default -> fault(broken, " is " + value(broken), remedy(broken));
        }
    }

    private void missing(Violation broken) {
        String field = broken.field();
        String use = broken.scope().property(field).path("description").asString("");
        findings.add(
                Pointer.child(broken.pointer(), field),
                tree.spot().place(broken.pointer()),
                "\"" + field + "\" is missing" + in(broken.pointer()),
                "add it" + (use.isEmpty() ? "" : ": " + use));
    }

    private void unknown(Violation broken) {
        String field = broken.field();
        String child = Pointer.child(broken.pointer(), field);
        int comma = FlowText.commaBefore(
                file.text(), file.lines().offset(tree.spot().nearest(child).name()));
        Optional<String> before = comma < 0 ? Optional.empty() : textBefore(broken.pointer(), field);
        if (comma >= 0 && before.isPresent() && field.indexOf(' ') >= 0) {
            findings.addSuperfluous(
                    child, file.lines().place(comma), FlowText.cut(before.get()), "put the text in quotes");
            return;
        }
        findings.addSuperfluous(
                child,
                tree.spot().nearest(child).name(),
                Unknown.what("field", Messages.brief(field)) + in(broken.pointer()),
                Unknown.remedy(field, broken.scope().rules().path("properties").propertyNames())
                        + (before.filter(text -> text.indexOf(' ') >= 0).isPresent()
                                ? "; if it belongs to the text before it, put that text in quotes"
                                : ""));
    }

    /** Returns the text of the field before a field of a YAML mapping, if it is a text. */
    private Optional<String> textBefore(String mapping, String field) {
        String before = "";
        for (String name : tree.spot().nearest(mapping).names()) {
            if (name.equals(field)) {
                break;
            }
            before = name;
        }
        return file.json() || before.isEmpty()
                ? Optional.empty()
                : tree.node().at(Pointer.child(mapping, before)).asStringOpt();
    }

    private void name(Violation broken) {
        String field = broken.field();
        JsonNode rules = resolve(broken.rule());
        String subject = Messages.subject(tree.spot(), broken.pointer());
        String named = "\"" + Messages.brief(field) + "\"";
        if (rules.has("enum")) {
            noteName(
                    broken,
                    subject + " contains the name " + named,
                    Unknown.remedy(field, strings(rules.path("enum"))));
        } else {
            noteName(
                    broken,
                    subject + " contains the name " + named,
                    rules.path("x-remedy").asString("write another name"));
        }
    }

    private void noteName(Violation broken, String what, String remedy) {
        String child = Pointer.child(broken.pointer(), broken.field());
        findings.add(child, tree.spot().nearest(child).name(), what, remedy);
    }

    private void type(Violation broken) {
        ImmutableList<String> types = strings(broken.rule());
        String expected = types.stream().map(Messages::type).collect(Collectors.joining(" or "));
        JsonNode node = broken.value();
        SourceMap spot = tree.spot().nearest(broken.pointer());
        if (types.contains("string") && !file.json() && unquoted(broken, node, spot)) {
            return;
        }
        boolean quotable = types.contains("string") && (node.isNumber() || node.isBoolean());
        String quoted = node.isNumber() ? spot.written() : Messages.value(node, spot);
        Optional<String> pattern = broken.scope().rules().path("pattern").asStringOpt();
        boolean fits = pattern.isEmpty()
                || Pattern.compile(pattern.get()).matcher(quoted).find();
        fault(
                broken,
                " is " + Messages.kind(node, spot) + ", not " + expected,
                quotable && fits ? "put it in quotes: \"" + Messages.brief(quoted) + "\"" : remedy(broken, expected));
    }

    /** Reports a text without quotes that YAML reads as a mapping because of a colon, or as nothing because of a number sign. */
    private boolean unquoted(Violation broken, JsonNode node, SourceMap spot) {
        if (node.isObject() && !spot.names().isEmpty()) {
            String first = spot.names().iterator().next();
            int name =
                    file.lines().offset(spot.nearest(Pointer.child("", first)).name());
            int colon = FlowText.after(file.text(), name);
            boolean braces = file.text().charAt(file.lines().offset(spot.value())) == '{';
            if (!braces && colon < file.text().length() && file.text().charAt(colon) == ':') {
                findings.add(
                        broken.pointer(),
                        file.lines().place(colon),
                        "the \":\" makes " + Messages.subject(tree.spot(), broken.pointer()) + " a mapping, not a text",
                        "put the text in quotes");
                return true;
            }
        }
        if (node.isNull()) {
            Matcher comment = ONLY_A_COMMENT.matcher(file.text());
            int name = file.lines().offset(spot.name());
            if (comment.find(name) && comment.start() == name) {
                findings.add(
                        broken.pointer(),
                        file.lines().place(comment.end() - 1),
                        Messages.subject(tree.spot(), broken.pointer()) + " is empty, since the \"#\" starts a comment",
                        "put the text in quotes");
                return true;
            }
        }
        return false;
    }

    private void fault(Violation broken, String isWhat, String remedy) {
        String pointer = broken.pointer();
        findings.add(pointer, tree.spot().place(pointer), Messages.subject(tree.spot(), pointer) + isWhat, remedy);
    }

    private String in(String pointer) {
        return pointer.isEmpty() ? "" : " in " + Messages.subject(tree.spot(), pointer);
    }

    private String value(Violation broken) {
        JsonNode node = broken.value();
        return node.isString() && node.asString().isBlank()
                ? "blank"
                : Messages.value(node, tree.spot().nearest(broken.pointer()));
    }

    private static String size(int entries) {
        return entries == 0 ? " is empty" : " has " + entries + (entries == 1 ? " entry" : " entries");
    }

    private static ImmutableList<String> strings(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? oneOrMore.valueStream().map(JsonNode::asString).collect(ImmutableList.toImmutableList())
                : ImmutableList.of(oneOrMore.asString());
    }

    private static String remedy(Violation broken) {
        return remedy(broken, "a valid value");
    }

    private static String remedy(Violation broken, String expected) {
        JsonNode rules = broken.scope().rules();
        String choice = rules.has("enum") ? "one of " + String.join(", ", strings(rules.path("enum"))) : expected;
        return rules.path("x-remedy").asString("write " + choice);
    }

    private JsonNode resolve(JsonNode rules) {
        Optional<String> reference = rules.path("$ref").asStringOpt();
        return reference.map(r -> schema.at(r.substring(1))).orElse(rules);
    }
}
