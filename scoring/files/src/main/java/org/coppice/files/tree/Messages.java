package org.coppice.files.tree;

import java.util.Locale;
import org.coppice.model.check.Check;
import tools.jackson.databind.JsonNode;

/** Names and descriptions of a file's values for messages. */
public final class Messages {
    private Messages() {}

    /** Returns a text on one line, cut to 40 characters. */
    public static String brief(String text) {
        return Check.brief(text.replaceAll("\\p{Cntrl}", " "));
    }

    /** Returns the subject of a fault: {@code "title"}, or {@code entry 2 of "asked"}. */
    public static String subject(SourceMap root, String pointer) {
        if (pointer.isEmpty()) {
            return "the file";
        }
        String parent = Pointer.parent(pointer);
        String last = Pointer.last(pointer);
        if (!SourceMap.isIndex(last) || !root.nearest(parent).isList()) {
            return "\"" + brief(last) + "\"";
        }
        return "entry " + (Integer.parseInt(last) + 1) + " of " + subject(root, parent);
    }

    /** Describes the kind of a value: {@code the number 1.0}, {@code a list}. */
    public static String kind(JsonNode node, SourceMap spot) {
        return switch (node.getNodeType()) {
            case STRING -> node.asString().isEmpty() ? "empty" : "the text " + value(node, spot);
            case NUMBER -> "the number " + value(node, spot);
            case BOOLEAN -> value(node, spot);
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            default -> "empty";
        };
    }

    /** Returns a value as messages show it. */
    static String value(JsonNode node, SourceMap spot) {
        return switch (node.getNodeType()) {
            case STRING -> "\"" + brief(node.asString()) + "\"";
            case NUMBER -> brief(spot.written());
            case BOOLEAN -> node.asBoolean() ? "true" : "false";
            default -> kind(node, spot);
        };
    }

    /** Returns the name of a JSON Schema type for messages. */
    static String type(String schemaType) {
        return switch (schemaType) {
            case "string" -> "a text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a mapping";
            default -> schemaType.toLowerCase(Locale.ROOT);
        };
    }
}
