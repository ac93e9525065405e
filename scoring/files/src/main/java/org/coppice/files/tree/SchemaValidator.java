package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A validator for one of our JSON Schemas that lists all rules that a tree breaks.
 *
 * <p>It supports the keywords of JSON Schema 2020-12 that our schemas use and throws for any other. A tree must not contain numbers beyond
 * {@code long} and finite {@code double} or duplicate keys; {@link LocatedTree} guarantees this.
 */
final class SchemaValidator {
    private final JsonNode schema;
    private final ImmutableMap<String, Pattern> patterns;

    /** Creates a validator for the schema. */
    SchemaValidator(JsonNode schema) {
        this.schema = schema;
        // "$" in a schema means the end; in Java it would also match before a final line break
        this.patterns = Maps.toMap(
                schema.findValuesAsString("pattern"), pattern -> Pattern.compile(pattern.replace("$", "\\z")));
    }

    /** Returns the violations of a tree, in the order of the schema; empty if it is valid. */
    ImmutableList<Violation> violations(JsonNode tree) {
        return violations(Scope.of(schema), tree, Pointer.ROOT);
    }

    private ImmutableList<Violation> violations(Scope scope, JsonNode value, String pointer) {
        ImmutableList.Builder<Violation> found = ImmutableList.builder();
        check(scope, value, pointer, found);
        return found.build();
    }

    private void check(Scope scope, JsonNode value, String pointer, ImmutableList.Builder<Violation> found) {
        for (Map.Entry<String, JsonNode> rule : scope.rules().properties()) {
            check(rule.getKey(), rule.getValue(), scope, value, pointer, found);
        }
    }

    private void check(
            String keyword,
            JsonNode rule,
            Scope scope,
            JsonNode value,
            String pointer,
            ImmutableList.Builder<Violation> found) {
        switch (keyword) {
            case "$ref" -> check(scope.with(definition(rule)), value, pointer, found);
            case "allOf" -> rule.forEach(part -> check(scope.with(part), value, pointer, found));
            case "if" -> {
                boolean holds = violations(Scope.of(rule), value, pointer).isEmpty();
                check(scope.with(scope.rules().path(holds ? "then" : "else")), value, pointer, found);
            }
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(Scope.of(rule), value.get(i), Pointer.child(pointer, i), found);
                }
            }
            case "required" ->
                rule.valueStream()
                        .map(JsonNode::asString)
                        .filter(field -> value.isObject() && !value.has(field))
                        .forEach(field -> found.add(new Violation(keyword, pointer, value, field, scope)));
            case "properties" ->
                value.forEachEntry(
                        (field, part) -> check(Scope.of(rule.path(field)), part, Pointer.child(pointer, field), found));
            case "additionalProperties" ->
                value.forEachEntry((field, part) -> {
                    if (!scope.rules().path("properties").has(field)) {
                        if (rule.isBoolean()) { // false
                            found.add(new Violation(keyword, pointer, value, field, scope));
                        }
                        check(Scope.of(rule), part, Pointer.child(pointer, field), found);
                    }
                });
            case "propertyNames" ->
                value.forEachEntry((field, part) -> {
                    if (!violations(Scope.of(rule), StringNode.valueOf(field), pointer)
                            .isEmpty()) {
                        found.add(new Violation(keyword, pointer, value, field, scope));
                    }
                });
            case "then", "else", "$defs" -> {} // evaluated where they are referred to
            case "$schema",
                    "$id",
                    "$comment",
                    "title",
                    "description",
                    "default",
                    "examples",
                    "x-remedy" -> {} // not rules
            default -> {
                if (!keeps(keyword, rule, value)) {
                    found.add(new Violation(keyword, pointer, value, "", scope));
                }
            }
        }
    }

    private boolean keeps(String keyword, JsonNode rule, JsonNode value) {
        return switch (keyword) {
            case "type" -> rule.isArray() ? rule.valueStream().anyMatch(type -> is(type, value)) : is(rule, value);
            case "const" -> rule.equals(value);
            case "enum" -> rule.valueStream().anyMatch(value::equals);
            case "pattern" ->
                !value.isString() || pattern(rule).matcher(value.asString()).find();
            case "minimum" -> !value.isNumber() || value.asDouble() >= rule.asDouble();
            case "maximum" -> !value.isNumber() || value.asDouble() <= rule.asDouble();
            case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
            case "maxItems" -> !value.isArray() || value.size() <= rule.asInt();
            case "minProperties" -> !value.isObject() || value.size() >= rule.asInt();
            case "maxProperties" -> !value.isObject() || value.size() <= rule.asInt();
            case "uniqueItems" ->
                !value.isArray() || value.valueStream().distinct().count() == value.size();
            default -> throw new IllegalStateException("the validator does not know the keyword " + keyword);
        };
    }

    private static boolean is(JsonNode type, JsonNode value) {
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && value.asDouble() % 1 == 0;
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException("the validator does not know the type " + type);
        };
    }

    private JsonNode definition(JsonNode reference) {
        return schema.path("$defs").path(reference.asString().substring("#/$defs/".length()));
    }

    private Pattern pattern(JsonNode rule) {
        return Objects.requireNonNull(patterns.get(rule.asString()));
    }
}
