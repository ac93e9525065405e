package org.coppice.formats.definition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.formats.AnswerInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions of a {@code .qsf} of Qualtrics. A question is an element {@code SQ} with a payload: its export tag, its choices, the points of
 * the scale of a matrix ({@code Answers}), and the codes with which they are exported ({@code RecodeValues}).
 */
final class QualtricsDefinition {
    private final DefinedColumns.Builder columns = new DefinedColumns.Builder();

    private QualtricsDefinition() {}

    static DefinedColumns columns(AnswerInput input) throws IOException {
        JsonNode survey = JsonMapper.shared().readTree(input.stream());
        JsonNode elements = survey.path("SurveyElements");
        if (!elements.isArray()) {
            throw SurveyDefinition.unknown();
        }
        QualtricsDefinition definition = new QualtricsDefinition();
        for (JsonNode element : elements) {
            if (element.path("Element").asString("").equals("SQ")) {
                definition.question(
                        element.path("Payload"),
                        element.path("PrimaryAttribute").asString(""));
            }
        }
        return definition.columns.build();
    }

    private void question(JsonNode payload, String id) {
        String tag = payload.path("DataExportTag").asString("");
        String text = payload.path("QuestionText").asString("");
        Map<String, JsonNode> choices = entries(payload.path("Choices"));
        boolean matrix = payload.path("QuestionType").asString("").equals("Matrix");
        boolean multiple = payload.path("Selector").asString("").matches("MA.*|MSB");
        if (matrix && !multiple) {
            parts(payload, tag, id, text, choices, labels(payload, entries(payload.path("Answers"))));
        } else if (payload.path("QuestionType").asString("").equals("MC") && !multiple) {
            columns.add(List.of(tag, id), text, labels(payload, choices));
        } else {
            columns.add(List.of(tag, id), text, Map.of());
            parts(payload, tag, id, text, choices, Map.of());
        }
    }

    /** Adds a column for each statement of a matrix, or each choice of a list. */
    private void parts(
            JsonNode payload,
            String tag,
            String id,
            String text,
            Map<String, JsonNode> choices,
            Map<String, String> labels) {
        Map<String, JsonNode> tags = entries(payload.path("ChoiceDataExportTags"));
        choices.forEach((choice, said) -> {
            List<String> names = new ArrayList<>();
            JsonNode own = tags.get(choice);
            if (own != null && own.isString()) {
                names.add(own.asString());
                names.add(tag + "_" + own.asString());
            }
            names.add(tag + "_" + choice);
            names.add(id + "_" + choice);
            columns.add(names, text + " - " + said.path("Display").asString(""), labels);
        });
    }

    /** Returns the label of each code, and of each name with which a choice is exported in place of its label. */
    private static Map<String, String> labels(JsonNode payload, Map<String, JsonNode> choices) {
        Map<String, String> labels = new LinkedHashMap<>();
        choices.forEach((choice, said) -> {
            String label = Markup.plain(said.path("Display").asString(""));
            labels.putIfAbsent(payload.path("RecodeValues").path(choice).asString(choice), label);
            payload.path("VariableNaming")
                    .path(choice)
                    .asStringOpt()
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> labels.putIfAbsent(name, label));
        });
        return labels;
    }

    /** Returns the entries of an object, or of a list, which Qualtrics writes for keys that count from 0. */
    private static Map<String, JsonNode> entries(JsonNode node) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (node.isObject()) {
            node.propertyStream().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                entries.put(Integer.toString(i), node.path(i));
            }
        }
        return entries;
    }
}
