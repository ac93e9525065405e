package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.model.check.Unknown;
import tools.jackson.databind.JsonNode;

/**
 * What a schema finds wrong, in plain words. What to do stands in the schema itself, beside the rule that is broken, under
 * {@code x-remedy}; what a missing field is for, in its {@code description}.
 */
final class SchemaWords {
    private final JsonNode schema;
    private final Scan.Tree tree;
    private final Findings findings;

    private SchemaWords(JsonNode schema, Scan.Tree tree, Findings findings) {
        this.schema = schema;
        this.tree = tree;
        this.findings = findings;
    }

    /** Checks a tree against the schema of its kind and notes the faults. */
    static void check(FileKind kind, Scan.Tree tree, Findings findings) {
        SchemaWords words = new SchemaWords(Schemas.source(kind), tree, findings);
        Schemas.compiled(kind).validate(tree.node()).forEach(words::note);
        findings.nextStage();
    }

    private void note(Error error) {
        String pointer = pointer(error.getInstanceLocation());
        switch (error.getKeyword()) {
            case "required" -> missing(error, pointer);
            case "additionalProperties" -> unknown(error, pointer);
            case "propertyNames" -> name(error, pointer);
            case "type" -> type(error, pointer);
            case "enum" -> fault(pointer, " is " + value(error, pointer), Unknown.remedy(text(error), options(error)));
            case "pattern" -> fault(pointer, " is " + value(error, pointer), remedy(error));
            case "minItems", "maxItems", "minProperties", "maxProperties" ->
                fault(pointer, size(error.getInstanceNode().size()), remedy(error));
            case "uniqueItems" -> fault(pointer, " names the same twice", remedy(error));
            default -> fault(pointer, " is " + value(error, pointer), remedy(error));
        }
    }

    private void missing(Error error, String pointer) {
        String field = error.getProperty();
        String use = field(error, field).path("description").asString("");
        findings.add(
                Pointer.child(pointer, field),
                tree.spot().place(pointer),
                "\"" + field + "\" is missing" + in(pointer),
                "add it" + (use.isEmpty() ? "" : ": " + use));
    }

    /** The rules of a field, beside the rule that asks for it or above its condition. */
    private JsonNode field(Error error, String field) {
        String at = pointer(error.getSchemaLocation().getFragment());
        do {
            at = Pointer.parent(at);
        } while (!at.isEmpty() && !schema.at(at).path("properties").has(field));
        return schema.at(at).path("properties").path(field);
    }

    private void unknown(Error error, String pointer) {
        String field = error.getProperty();
        ImmutableList<String> known =
                ImmutableList.copyOf(rules(error).path("properties").propertyNames());
        String child = Pointer.child(pointer, field);
        findings.addSuperfluous(
                child,
                tree.spot().nearest(child).name(),
                Unknown.what("field", Words.brief(field)) + in(pointer),
                Unknown.remedy(field, known));
    }

    private void name(Error error, String pointer) {
        String field = error.getProperty();
        JsonNode rules = resolve(error.getSchemaNode());
        String subject = Words.subject(tree.spot(), pointer);
        String named = "\"" + Words.brief(field) + "\"";
        if (rules.has("enum")) {
            noteName(pointer, field, subject + " names " + named, Unknown.remedy(field, strings(rules.path("enum"))));
        } else {
            noteName(
                    pointer,
                    field,
                    subject + " has the name " + named,
                    rules.path("x-remedy").asString("write another name"));
        }
    }

    private void type(Error error, String pointer) {
        ImmutableList<String> types = strings(error.getSchemaNode());
        String expected = types.stream().map(Words::type).collect(Collectors.joining(" or "));
        JsonNode node = error.getInstanceNode();
        Spot spot = tree.spot().nearest(pointer);
        boolean quotable = types.contains("string") && (node.isNumber() || node.isBoolean());
        String quoted = node.isNumber() ? spot.written() : Words.value(node, spot);
        Optional<String> pattern = rules(error).path("pattern").asStringOpt();
        boolean fits = pattern.isEmpty()
                || Pattern.compile(pattern.get()).matcher(quoted).find();
        fault(
                pointer,
                " is " + Words.kind(node, spot) + ", not " + expected,
                quotable && fits ? "put it in quotes: \"" + Words.brief(quoted) + "\"" : remedy(error, expected));
    }

    private void fault(String pointer, String isWhat, String remedy) {
        findings.add(pointer, tree.spot().place(pointer), Words.subject(tree.spot(), pointer) + isWhat, remedy);
    }

    private void noteName(String pointer, String field, String what, String remedy) {
        String child = Pointer.child(pointer, field);
        findings.add(child, tree.spot().nearest(child).name(), what, remedy);
    }

    private String in(String pointer) {
        return pointer.isEmpty() ? "" : " in " + Words.subject(tree.spot(), pointer);
    }

    private String value(Error error, String pointer) {
        JsonNode node = error.getInstanceNode();
        return node.isString() && node.asString().isBlank()
                ? "blank"
                : Words.value(node, tree.spot().nearest(pointer));
    }

    private static String size(int entries) {
        return entries == 0 ? " is empty" : " has " + entries + (entries == 1 ? " entry" : " entries");
    }

    private static String text(Error error) {
        return error.getInstanceNode().asString("");
    }

    private static ImmutableList<String> options(Error error) {
        return strings(error.getSchemaNode());
    }

    private static ImmutableList<String> strings(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? oneOrMore.valueStream().map(JsonNode::asString).collect(ImmutableList.toImmutableList())
                : ImmutableList.of(oneOrMore.asString());
    }

    private String remedy(Error error) {
        return remedy(error, "what belongs here");
    }

    private String remedy(Error error, String expected) {
        JsonNode rules = rules(error);
        String choice = rules.has("enum") ? "one of " + String.join(", ", strings(rules.path("enum"))) : expected;
        return rules.path("x-remedy").asString("write " + choice);
    }

    /** The part of the schema that holds the rule that is broken. */
    private JsonNode rules(Error error) {
        return schema.at(Pointer.parent(pointer(error.getSchemaLocation().getFragment())));
    }

    private JsonNode resolve(JsonNode rules) {
        Optional<String> reference = rules.path("$ref").asStringOpt();
        return reference.map(r -> schema.at(r.substring(1))).orElse(rules);
    }

    private static String pointer(NodePath path) {
        String pointer = Pointer.ROOT;
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = Pointer.child(pointer, String.valueOf(path.getElement(i)));
        }
        return pointer;
    }
}
