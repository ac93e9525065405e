package org.coppice.files.tree;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the tokens of a file once: builds the tree, records the position of every value, and finds what a tree would hide: duplicate keys,
 * references, numbers out of range, excessive depth.
 */
public final class LocatedTree {
    static final int DEEPEST = 64;
    static final int MOST_VALUES = 2_000_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FileText file;
    private final FaultCollector findings;
    private final Tokens tokens;
    private int values;

    private LocatedTree(FileText file, FaultCollector findings, Tokens tokens) {
        this.file = file;
        this.findings = findings;
        this.tokens = tokens;
    }

    /**
     * A value and the positions of it and its parts.
     *
     * @param node the value, with null in place of every value that has a fault
     * @param spot the positions
     */
    public record Tree(JsonNode node, SourceMap spot) {
        /** Removes a value: a field is deleted, an entry of a list becomes null. */
        void leaveOut(String pointer) {
            JsonNode parent = node.at(Pointer.parent(pointer));
            String last = Pointer.last(pointer);
            if (parent instanceof ObjectNode mapping) {
                mapping.remove(last);
            } else if (parent instanceof ArrayNode list
                    && SourceMap.isIndex(last)
                    && Integer.parseInt(last) < list.size()) {
                list.setNull(Integer.parseInt(last));
            }
        }
    }

    /** Returns the tree; empty if the file cannot be read to its end, which is then a fault. */
    public static Optional<Tree> of(FileText file, FaultCollector findings) {
        try (Tokens tokens = Tokens.of(file)) {
            return Optional.of(new LocatedTree(file, findings, tokens).document());
        } catch (UnreadableFileException e) {
            findings.add(Pointer.ROOT, e.place, e.what, e.remedy);
            return Optional.empty();
        }
    }

    private Tree document() {
        JsonToken first = tokens.next();
        if (first == null) {
            throw new UnreadableFileException(
                    LineColumn.START, "the file is empty", "write a bank, a weighting or a plugin into it");
        }
        Tree root = value(first, tokens.place(), Pointer.ROOT, 1);
        if (tokens.next() != null) {
            throw new UnreadableFileException(
                    tokens.place(), "there is content after the end", "remove it, or move it into a file of its own");
        }
        return root;
    }

    private Tree value(@Nullable JsonToken token, LineColumn name, String pointer, int depth) {
        LineColumn place = tokens.place();
        if (token == null) {
            throw new UnreadableFileException(
                    place, "the file ends before it is complete", "close the open quote, bracket or brace");
        }
        if (depth > DEEPEST) {
            throw new UnreadableFileException(
                    place, "lists and mappings are nested more than " + DEEPEST + " deep", "nest them less deeply");
        }
        if (++values > MOST_VALUES) {
            throw new UnreadableFileException(
                    place, "the file contains more than " + MOST_VALUES + " values", "split it");
        }
        return switch (token) {
            case START_OBJECT -> mapping(name, place, pointer, depth);
            case START_ARRAY -> list(name, place, pointer, depth);
            default ->
                new Tree(
                        scalar(token, place, pointer),
                        SourceMap.scalar(name, place, token.isNumeric() ? tokens.text() : ""));
        };
    }

    private Tree mapping(LineColumn name, LineColumn place, String pointer, int depth) {
        ObjectNode node = NODES.objectNode();
        SourceMap spot = SourceMap.mapping(name, place);
        boolean braces = !file.json() && sign(place) == '{';
        boolean cut = false; // a comma has ended a text too early, which is reported once
        JsonNode before = NODES.nullNode();
        while (tokens.next() == JsonToken.PROPERTY_NAME) {
            String field = tokens.name();
            LineColumn at = tokens.place();
            if (braces && isWithoutColon(at)) {
                if (!cut) {
                    noteCut(Pointer.child(pointer, field), field, at, before);
                }
                cut = true;
                value(tokens.next(), at, Pointer.again(pointer, field), depth + 1);
                continue;
            }
            boolean again = node.has(field);
            String child = again ? Pointer.again(pointer, field) : Pointer.child(pointer, field);
            if (again) {
                findings.addSuperfluous(
                        child, at, "\"" + Messages.brief(field) + "\" is given twice", "keep one of the two");
            }
            Tree part = value(tokens.next(), at, child, depth + 1);
            if (!again) {
                node.set(field, part.node());
                spot.put(field, part.spot());
            }
            before = part.node();
        }
        return new Tree(node, spot);
    }

    /** Returns true if a name in braces has no colon, because it is the part of a text after a comma. */
    private boolean isWithoutColon(LineColumn at) {
        int end = FlowText.after(file.text(), file.lines().offset(at));
        return end >= file.text().length() || file.text().charAt(end) != ':';
    }

    private void noteCut(String pointer, String field, LineColumn at, JsonNode before) {
        int comma = FlowText.commaBefore(file.text(), file.lines().offset(at));
        if (before.isString() && comma >= 0) {
            findings.addSuperfluous(
                    pointer, file.lines().place(comma), FlowText.cut(before.asString()), "put the text in quotes");
        } else {
            findings.addSuperfluous(
                    pointer, at, "there is no colon after \"" + Messages.brief(field) + "\"", "write \"name: value\"");
        }
    }

    private char sign(LineColumn place) {
        int offset = file.lines().offset(place);
        return offset < file.text().length() ? file.text().charAt(offset) : '\n';
    }

    private Tree list(LineColumn name, LineColumn place, String pointer, int depth) {
        ArrayNode node = NODES.arrayNode();
        SourceMap spot = SourceMap.list(name, place);
        for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
            Tree part = value(token, tokens.place(), Pointer.child(pointer, node.size()), depth + 1);
            node.add(part.node());
            spot.add(part.spot());
        }
        return new Tree(node, spot);
    }

    private JsonNode scalar(JsonToken token, LineColumn place, String pointer) {
        if (tokens.isReference()) {
            findings.add(
                    pointer,
                    place,
                    "\"*" + Messages.brief(tokens.text()) + "\" refers to another part of the file",
                    "write out the value to which it refers, or put it in quotes if it is a text");
            return NODES.nullNode();
        }
        return switch (token) {
            case VALUE_STRING -> tokens.isNothing() ? NODES.nullNode() : NODES.stringNode(tokens.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> {
                findings.add(pointer, place, "this is neither a text nor a number", "write it as a plain text");
                yield NODES.nullNode();
            }
        };
    }

    private JsonNode number(LineColumn place, String pointer) {
        Optional<JsonNode> number = finite();
        if (number.isEmpty()) {
            findings.add(
                    pointer,
                    place,
                    Messages.brief(tokens.text()) + " is not a finite number",
                    "write a finite number in digits");
        }
        return number.orElseGet(NODES::nullNode);
    }

    private Optional<JsonNode> finite() {
        try {
            if (tokens.isLong()) {
                return Optional.of(NODES.numberNode(tokens.asLong()));
            }
            double value = tokens.asDouble();
            return Double.isFinite(value) ? Optional.of(NODES.numberNode(value)) : Optional.empty();
        } catch (JacksonException e) { // .inf and .nan of YAML, and numbers of a thousand digits
            return Optional.empty();
        }
    }
}
