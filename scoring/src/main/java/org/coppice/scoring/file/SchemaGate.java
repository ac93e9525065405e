package org.coppice.scoring.file;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Tells whether a tree keeps all rules of one of our schemas: yes or no, and not why. Most files have no fault; for those the libraries
 * that explain faults, which take a second to start, are not needed.
 *
 * <p>It knows the keywords of JSON Schema 2020-12 that our schemas use, and refuses to work with any other. A tree has neither numbers
 * beyond {@code long} and finite {@code double} nor names given twice, as {@link Scan} makes it.
 */
final class SchemaGate {
    private final JsonNode schema;
    private final ImmutableMap<String, Pattern> patterns;

    /** A gate that holds trees to the schema. */
    SchemaGate(JsonNode schema) {
        this.schema = schema;
        // "$" is the end in a schema; in Java it would let a last line break through
        this.patterns = Maps.toMap(
                schema.findValuesAsString("pattern"), pattern -> Pattern.compile(pattern.replace("$", "\\z")));
    }

    /** Whether the tree keeps all rules. */
    boolean passes(JsonNode tree) {
        return keeps(schema, tree);
    }

    private boolean keeps(JsonNode rules, JsonNode value) {
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            if (!keeps(rule.getKey(), rule.getValue(), rules, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean keeps(String keyword, JsonNode rule, JsonNode rules, JsonNode value) {
        return switch (keyword) {
            case "$ref" -> keeps(definition(rule), value);
            case "allOf" -> rule.valueStream().allMatch(part -> keeps(part, value));
            case "if" -> keeps(rules.path(keeps(rule, value) ? "then" : "else"), value);
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
            case "items" -> !value.isArray() || value.valueStream().allMatch(entry -> keeps(rule, entry));
            case "required" -> !value.isObject() || rule.valueStream().allMatch(name -> value.has(name.asString()));
            case "properties" -> fields(value).allMatch(f -> keeps(rule.path(f.getKey()), f.getValue()));
            case "additionalProperties" -> // false, or rules
                fields(value)
                        .filter(field -> !rules.path("properties").has(field.getKey()))
                        .allMatch(field -> !rule.isBoolean() && keeps(rule, field.getValue()));
            case "propertyNames" -> fields(value).allMatch(field -> keeps(rule, StringNode.valueOf(field.getKey())));
            case "then", "else", "$defs" -> true; // looked at where they are named
            case "$schema", "$id", "$comment", "title", "description", "default", "examples", "x-remedy" ->
                true; // no rules
            default -> throw new IllegalStateException("the gate does not know the keyword " + keyword);
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
            default -> throw new IllegalStateException("the gate does not know the type " + type);
        };
    }

    private JsonNode definition(JsonNode reference) {
        return schema.path("$defs").path(reference.asString().substring("#/$defs/".length()));
    }

    private Pattern pattern(JsonNode rule) {
        return Objects.requireNonNull(patterns.get(rule.asString()));
    }

    /** The fields of a mapping; none of anything else. */
    private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode value) {
        return value.properties().stream();
    }
}
