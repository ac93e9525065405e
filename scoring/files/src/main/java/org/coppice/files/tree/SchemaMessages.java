package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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
    private final JsonNode schema;
    private final LocatedTree.Tree tree;
    private final FaultCollector findings;

    private SchemaMessages(JsonNode schema, LocatedTree.Tree tree, FaultCollector findings) {
        this.schema = schema;
        this.tree = tree;
        this.findings = findings;
    }

    /** Checks a tree against the schema of its kind and adds the faults. */
    static void check(FileKind kind, LocatedTree.Tree tree, FaultCollector findings) {
        SchemaMessages words = new SchemaMessages(Schemas.source(kind), tree, findings);
        Schemas.validator(kind).violations(tree.node()).forEach(words::note);
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
        findings.addSuperfluous(
                child,
                tree.spot().nearest(child).name(),
                Unknown.what("field", Messages.brief(field)) + in(broken.pointer()),
                Unknown.remedy(field, broken.scope().rules().path("properties").propertyNames()));
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
