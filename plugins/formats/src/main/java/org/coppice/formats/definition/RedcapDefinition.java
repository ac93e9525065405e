package org.coppice.formats.definition;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.text.CsvFormat;

/**
 * The fields of a data dictionary of REDCap: a table with a row a field, whose choices are written as {@code 1, never | 2, rarely}. A field of
 * checkboxes is exported as a column for each choice ({@code reasons___1}).
 */
final class RedcapDefinition {
    private static final Splitter BARS = Splitter.on('|');
    private static final Splitter LINES = Splitter.onPattern("\\\\n|\\R");
    private static final ImmutableMap<String, ImmutableMap<String, String>> BUILT_IN = ImmutableMap.of(
            "yesno", ImmutableMap.of("1", "Yes", "0", "No"),
            "truefalse", ImmutableMap.of("1", "True", "0", "False"));

    private RedcapDefinition() {}

    static DefinedColumns columns(AnswerInput input) throws IOException {
        CsvFormat csv = new CsvFormat();
        if (csv.recognises(input).isEmpty()) {
            throw SurveyDefinition.unknown();
        }
        AnswerTable table = csv.read(input, TableLayout.UNDECLARED);
        List<String> headers = table.columns().stream()
                .map(AnswerColumn::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        int name = place(headers, "variable / field name", "field_name");
        int type = place(headers, "field type", "field_type");
        int label = place(headers, "field label", "field_label");
        int choices = place(
                headers,
                "choices, calculations, or slider labels",
                "select_choices_or_calculations",
                "choices or calculations");
        if (name < 0 || type < 0 || label < 0 || choices < 0) {
            throw SurveyDefinition.unknown();
        }
        DefinedColumns.Builder columns = new DefinedColumns.Builder();
        table.rows((line, cells) ->
                field(columns, cells.get(name), cells.get(type), cells.get(label), cells.get(choices)));
        return columns.build();
    }

    private static int place(List<String> headers, String... names) {
        for (String name : names) {
            if (headers.contains(name)) {
                return headers.indexOf(name);
            }
        }
        return -1;
    }

    private static void field(DefinedColumns.Builder columns, String name, String type, String text, String said) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "checkbox" ->
                choices(said)
                        .forEach((code, label) -> columns.add(
                                List.of(name + "___"
                                        + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_")),
                                text + " (choice=" + label + ")",
                                Map.of()));
            case "radio", "dropdown", "select" -> columns.add(List.of(name), text, choices(said));
            case "descriptive" -> {} // it is a text alone
            default ->
                columns.add(
                        List.of(name), text, BUILT_IN.getOrDefault(type.toLowerCase(Locale.ROOT), ImmutableMap.of()));
        }
    }

    /** Returns the label of each code; choices are separated by bars, or by line breaks in dictionaries of old versions. */
    private static Map<String, String> choices(String said) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String choice : (said.indexOf('|') >= 0 ? BARS : LINES).split(said)) {
            int comma = choice.indexOf(',');
            if (comma > 0) {
                choices.putIfAbsent(choice.substring(0, comma).strip(), Markup.plain(choice.substring(comma + 1)));
            }
        }
        return choices;
    }
}
