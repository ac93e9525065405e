package org.coppice.formats.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.bytes.XmlCursor;

/**
 * The questions of an {@code .lss} of LimeSurvey: tables of a data base as XML. Up to version 3, the rows of questions and answers have their
 * texts, once for each language; since version 4, the texts are in tables of their own ({@code question_l10ns}, {@code answer_l10ns}).
 */
final class LimeSurveyDefinition {
    private static final int MOST_TEXT = 100_000;

    /** The codes and labels of types of questions without answers of their own. */
    private static final ImmutableMap<String, ImmutableMap<String, String>> BUILT_IN = ImmutableMap.of(
            "Y", ImmutableMap.of("Y", "Yes", "N", "No"),
            "C", ImmutableMap.of("Y", "Yes", "U", "Uncertain", "N", "No"),
            "E", ImmutableMap.of("I", "Increase", "S", "Same", "D", "Decrease"));

    private static final ImmutableSet<String> AROUND_ROWS = ImmutableSet.of("fields", "fieldname", "rows");

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final Map<String, String> questionTexts = new HashMap<>(); // by qid
    private final Map<String, String> answerTexts = new HashMap<>(); // by aid
    private final DefinedColumns.Builder columns = new DefinedColumns.Builder();
    private String language = "";

    private LimeSurveyDefinition() {}

    static DefinedColumns columns(AnswerInput input) throws IOException {
        LimeSurveyDefinition definition = new LimeSurveyDefinition();
        try (XmlCursor xml = XmlCursor.of(input.stream())) {
            definition.read(xml);
        }
        definition.questions();
        return definition.columns.build();
    }

    private void read(XmlCursor xml) throws IOException {
        boolean known = false;
        String table = "";
        while (xml.next()) {
            if (xml.starts("LimeSurveyDocType")) {
                known = true;
            } else if (xml.starts("row")) {
                tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row(xml));
            } else if (xml.isStart() && !AROUND_ROWS.contains(xml.name())) {
                table = xml.name();
            }
        }
        if (!known) {
            throw SurveyDefinition.unknown();
        }
    }

    private static Map<String, String> row(XmlCursor xml) throws IOException {
        Map<String, String> row = new HashMap<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.isStart()) {
                String name = xml.name();
                row.put(name, xml.text(MOST_TEXT));
            }
        }
        return row;
    }

    private List<Map<String, String>> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    private static String cell(Map<String, String> row, String name) {
        return row.getOrDefault(name, "").strip();
    }

    private void questions() {
        language = table("surveys").stream()
                .map(row -> cell(row, "language"))
                .findFirst()
                .orElse("");
        table("question_l10ns").forEach(row -> text(questionTexts, row, "qid", "question"));
        table("answer_l10ns").forEach(row -> text(answerTexts, row, "aid", "answer"));
        List<Map<String, String>> all = new ArrayList<>(table("questions"));
        all.addAll(table("subquestions"));
        all.forEach(row -> text(questionTexts, row, "qid", "question"));
        Map<String, Map<String, Map<String, String>>> labels = labels();
        Map<String, List<Map<String, String>>> parts = new HashMap<>();
        Map<String, Map<String, String>> wholes = new LinkedHashMap<>();
        for (Map<String, String> row : all) {
            String parent = cell(row, "parent_qid");
            if (parent.isEmpty() || parent.equals("0")) {
                wholes.putIfAbsent(cell(row, "qid"), row);
            } else {
                parts.computeIfAbsent(parent, id -> new ArrayList<>()).add(row);
            }
        }
        wholes.forEach(
                (id, row) -> question(row, parts.getOrDefault(id, List.of()), labels.getOrDefault(id, Map.of())));
    }

    /** Keeps a text; that of the base language replaces another, and of the others the first counts. */
    private void text(Map<String, String> texts, Map<String, String> row, String key, String name) {
        if (row.containsKey(name)) {
            if (cell(row, "language").equals(language)) {
                texts.put(cell(row, key), cell(row, name));
            } else {
                texts.putIfAbsent(cell(row, key), cell(row, name));
            }
        }
    }

    /** Returns the labels by their codes, by question and by number of its scale. */
    private Map<String, Map<String, Map<String, String>>> labels() {
        Map<String, Map<String, Map<String, String>>> labels = new HashMap<>();
        for (Map<String, String> row : table("answers")) {
            String label = answerTexts.getOrDefault(cell(row, "aid"), cell(row, "answer"));
            Map<String, String> scale = labels.computeIfAbsent(cell(row, "qid"), id -> new HashMap<>())
                    .computeIfAbsent(cell(row, "scale_id"), id -> new LinkedHashMap<>());
            if (cell(row, "language").equals(language) || !scale.containsKey(cell(row, "code"))) {
                scale.put(cell(row, "code"), Markup.plain(label));
            }
        }
        return labels;
    }

    private void question(
            Map<String, String> row, List<Map<String, String>> parts, Map<String, Map<String, String>> labels) {
        String name = cell(row, "title");
        String type = cell(row, "type");
        String text = textOf(row);
        Map<String, String> first = Objects.requireNonNullElse(
                BUILT_IN.get(type), labels.getOrDefault("0", labels.getOrDefault("", Map.of())));
        if (parts.isEmpty()) {
            columns.add(List.of(name), text, first);
            return;
        }
        boolean dual = type.equals("1");
        for (Map<String, String> part : parts) {
            String of = name + "[" + cell(part, "title") + "]";
            String whole = text + " [" + Markup.plain(textOf(part)) + "]";
            columns.add(List.of(dual ? of + "[1]" : of), whole, first);
            if (dual) {
                columns.add(List.of(of + "[2]"), whole, labels.getOrDefault("1", Map.of()));
            }
        }
    }

    private String textOf(Map<String, String> row) {
        return questionTexts.getOrDefault(cell(row, "qid"), "");
    }
}
