package org.coppice.files;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.coppice.files.tree.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees with slips in them: another value, a field too few, too many or twice under another name, a list too long or too short. */
public final class Slips {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is put in place of a value: all types, and values on both sides of every limit and of every word. */
    private static final ImmutableList<JsonNode> VALUES = values();

    private Slips() {}

    /** One slip in every way at every place of the tree. */
    public static void forEach(JsonNode tree, Consumer<JsonNode> each) {
        for (String pointer : pointers(tree)) {
            for (int slip = 0; slip < slips(tree.at(pointer)); slip++) {
                each.accept(with(tree, pointer, slip));
            }
        }
    }

    /** Up to three slips. */
    public static JsonNode random(JsonNode tree, Random random) {
        JsonNode made = tree;
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> pointers = pointers(made);
            String pointer = pointers.get(random.nextInt(pointers.size()));
            made = with(made, pointer, random.nextInt(slips(made.at(pointer))));
        }
        return made;
    }

    private static int slips(JsonNode value) {
        return VALUES.size() + (value.isContainer() ? 4 : 1);
    }

    private static JsonNode with(JsonNode tree, String pointer, int slip) {
        JsonNode value = tree.at(pointer);
        if (slip < VALUES.size()) {
            return put(tree, pointer, VALUES.get(slip));
        }
        int way = slip - VALUES.size();
        if (way == 0) {
            return put(tree, pointer, null);
        }
        JsonNode changed = value.deepCopy();
        if (changed instanceof ArrayNode list) {
            changeList(list, way);
        } else if (changed instanceof ObjectNode mapping) {
            changeMapping(mapping, way);
        }
        return put(tree, pointer, changed);
    }

    private static void changeList(ArrayNode list, int way) {
        JsonNode first = list.isEmpty() ? NODES.stringNode("a") : list.get(0);
        switch (way) {
            case 1 -> list.add(first);
            case 2 -> list.removeAll();
            default -> {
                int many = first.has("id") ? 5001 : 102; // more than any list may have
                IntStream.range(list.size(), many).forEach(i -> list.add(first));
            }
        }
    }

    private static void changeMapping(ObjectNode mapping, int way) {
        JsonNode first =
                mapping.isEmpty() ? NODES.stringNode("a") : mapping.iterator().next();
        switch (way) {
            case 1 -> {
                mapping.set("a b", first);
                mapping.set("NA", first);
            }
            case 2 -> mapping.set("other", first);
            default -> IntStream.range(mapping.size(), 101).forEach(i -> mapping.set("o" + i, first));
        }
    }

    /** The tree with another value at the pointer, or without the one that is there. */
    private static JsonNode put(JsonNode tree, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value == null ? NODES.nullNode() : value.deepCopy();
        }
        JsonNode copy = tree.deepCopy();
        JsonNode parent = copy.at(Pointer.parent(pointer));
        String last = Pointer.last(pointer);
        if (parent instanceof ObjectNode mapping) {
            if (value == null) {
                mapping.remove(last);
            } else {
                mapping.set(last, value.deepCopy());
            }
        } else if (parent instanceof ArrayNode list) {
            if (value == null) {
                list.remove(Integer.parseInt(last));
            } else {
                list.set(Integer.parseInt(last), value.deepCopy());
            }
        }
        return copy;
    }

    private static List<String> pointers(JsonNode tree) {
        List<String> pointers = new ArrayList<>();
        collect(tree, Pointer.ROOT, pointers);
        return pointers;
    }

    private static void collect(JsonNode value, String pointer, List<String> pointers) {
        pointers.add(pointer);
        value.forEachEntry((name, part) -> collect(part, Pointer.child(pointer, name), pointers));
        for (int i = 0; value.isArray() && i < Math.min(3, value.size()); i++) {
            collect(value.get(i), Pointer.child(pointer, i), pointers);
        }
    }

    private static ImmutableList<JsonNode> values() {
        ImmutableList.Builder<JsonNode> values = ImmutableList.builder();
        values.add(NODES.nullNode(), NODES.booleanNode(true), NODES.arrayNode(), NODES.objectNode());
        for (long whole :
                new long[] {-1, 0, 1, 2, 5, 99, 100, 101, 102, 1_000_000, 1_000_001, Long.MAX_VALUE, Long.MIN_VALUE}) {
            values.add(NODES.numberNode(whole));
        }
        for (double number : new double[] {-1e-9, -0.0, 0.5, 5.0, 5.5, 1e15, Double.MIN_VALUE}) {
            values.add(NODES.numberNode(number));
        }
        for (String text : List.of(
                "", " ", "\t\n", "\u0001", "\u00a0", "\u3000", "\u2028", "\u3000.", "a", "a\n", "a b", "-a", "5",
                "true")) {
            values.add(NODES.stringNode(text));
        }
        for (String text : List.of(
                "NA",
                "DK",
                "é",
                "1.0.0",
                "1.0.0\n",
                "1.0",
                "1.0.0-rc.1",
                "1.0.0-",
                "٣.0.0",
                "en",
                "en-",
                "cy-GB",
                "eng-12345678-x1")) {
            values.add(NODES.stringNode(text));
        }
        for (String text : List.of(
                "..",
                "../a",
                "a/..",
                "a/b",
                "a//b",
                "a\\b",
                "a:b",
                "likert",
                "number",
                "points",
                "choice",
                "carer",
                "consensus",
                "self",
                "team",
                "preferred")) {
            values.add(NODES.stringNode(text));
        }
        values.add(NODES.stringNode("x".repeat(64)), NODES.stringNode("x".repeat(65)));
        values.add(
                NODES.arrayNode().add("a"),
                NODES.arrayNode().add("carer").add("carer"),
                NODES.arrayNode().add(1));
        values.add(NODES.objectNode().put("label", "C"), NODES.objectNode().put("a", "A"));
        values.add(NODES.objectNode().put("type", "points"), NODES.objectNode().put("type", "likert"));
        return values.build();
    }
}
