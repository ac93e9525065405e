package org.coppice.files.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Texts of a bank, nested as in a file, and by their paths in the model. A question with a single text may be written as that text: {@code
 * questions: {o1: Words}} is {@code questions/o1/text}.
 */
public final class TextPaths {
    private static final String QUESTIONS = "questions";
    private static final String TEXT = "text";

    private TextPaths() {}

    /** Returns the texts by their paths; null if there is no mapping. Values that are not texts are ignored. */
    static @Nullable Map<String, String> read(JsonNode said) {
        if (!said.isObject()) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        gather("", said, texts);
        return texts;
    }

    /** Returns the texts of questions by their paths, from a mapping of questions. */
    static @Nullable Map<String, String> ofQuestions(JsonNode said) {
        if (!said.isObject()) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        gather(QUESTIONS, said, texts);
        return texts;
    }

    private static void gather(String path, JsonNode said, Map<String, String> texts) {
        if (said.isString()) {
            boolean alone = path.startsWith(QUESTIONS + "/") && path.indexOf('/', QUESTIONS.length() + 1) < 0;
            texts.put(alone ? path + "/" + TEXT : path, said.asString());
        }
        String within = path.isEmpty() ? "" : path + "/";
        for (int i = 0; said.isArray() && i < said.size(); i++) {
            gather(within + i, said.path(i), texts);
        }
        said.properties().forEach(entry -> gather(within + entry.getKey(), entry.getValue(), texts));
    }

    /** Writes the texts as they are read. Each step of a path becomes a mapping, unless it is an index in a list. */
    public static void write(JsonGenerator json, Map<String, String> texts) {
        Map<String, Object> tree = new LinkedHashMap<>();
        texts.forEach((path, text) -> put(tree, new ArrayList<>(List.of(path.split("/"))), text));
        tree.forEach((name, part) -> write(json, name, part));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, List<String> steps, String text) {
        String first = steps.remove(0);
        if (steps.isEmpty()) {
            tree.put(first, text);
        } else {
            put((Map<String, Object>) tree.computeIfAbsent(first, name -> new LinkedHashMap<>()), steps, text);
        }
    }

    private static void write(JsonGenerator json, String name, Object part) {
        if (part instanceof String text) {
            json.writeStringProperty(name, text);
        } else if (part instanceof Map<?, ?> parts) {
            json.writeObjectPropertyStart(name);
            parts.forEach((step, more) -> write(json, String.valueOf(step), more));
            json.writeEndObject();
        }
    }
}
