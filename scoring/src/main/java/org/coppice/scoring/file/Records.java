package org.coppice.scoring.file;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a tree into a record; what has a fault is left out, and so is null there. */
final class Records {
    private Records() {}

    /** The record; empty where the tree does not fit it, which is then a fault. */
    static <R> Optional<R> map(Scan.Tree tree, Class<R> type, Findings findings) {
        findings.pointers().forEach(pointer -> leaveOut(tree.node(), pointer));
        try {
            // the shared mapper, as the schema library has made it already; 6.0 is a whole number to us as it is to a
            // schema
            return Optional.of(JsonMapper.shared()
                    .readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .readValue(tree.node()));
        } catch (JacksonException e) {
            String pointer = pointer(e.getPath());
            findings.add(
                    pointer,
                    tree.spot().place(pointer),
                    Words.subject(tree.spot(), pointer) + " cannot be read",
                    "write it as the format says");
            return Optional.empty();
        }
    }

    private static void leaveOut(JsonNode root, String pointer) {
        JsonNode parent = root.at(Pointer.parent(pointer));
        String last = Pointer.last(pointer);
        if (parent instanceof ObjectNode mapping) {
            mapping.remove(last);
        } else if (parent instanceof ArrayNode list && Spot.isIndex(last) && Integer.parseInt(last) < list.size()) {
            list.setNull(Integer.parseInt(last));
        }
    }

    private static String pointer(List<JacksonException.Reference> path) {
        String pointer = Pointer.ROOT;
        for (JacksonException.Reference step : path) {
            pointer = step.getPropertyName() == null
                    ? Pointer.child(pointer, step.getIndex())
                    : Pointer.child(pointer, step.getPropertyName());
        }
        return pointer;
    }
}
