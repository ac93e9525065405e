package org.coppice.formats.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A form as an XLSForm, a workbook for ODK and Kobo. */
final class XlsForm {
    private XlsForm() {}

    static byte[] write(SurveyForm form) {
        XFormRows content = new XFormRows(form);
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", survey(form, content));
        sheets.put("choices", choices(form, content));
        sheets.put(
                "settings",
                List.of(
                        List.of("form_title", "form_id", "version", "default_language"),
                        List.of(
                                XFormRows.text(form.first().title()),
                                form.bank().id() + "." + form.perspective().id(),
                                form.bank().version(),
                                language(form.first()))));
        return Workbook.of(sheets);
    }

    private static List<List<String>> survey(SurveyForm form, XFormRows content) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("type", "name"));
        header.addAll(columns(form, "label"));
        header.addAll(columns(form, "hint"));
        header.addAll(List.of("required", "constraint"));
        header.addAll(columns(form, "constraint_message"));
        header.addAll(List.of("calculation", "appearance"));
        table.add(header);
        for (XFormRow row : content.rows()) {
            boolean end = row.type().equals("end_group");
            List<String> cells = new ArrayList<>(List.of(row.typeWithList(), end ? "" : row.name()));
            cells.addAll(texts(form, row.label()));
            cells.addAll(texts(form, row.hint()));
            cells.addAll(List.of(row.required(), row.constraint()));
            cells.addAll(texts(form, row.message()));
            cells.addAll(List.of(row.calculation(), row.type().equals("begin_group") ? "field-list" : ""));
            table.add(cells);
        }
        return table;
    }

    private static List<List<String>> choices(SurveyForm form, XFormRows content) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("list_name", "name"));
        header.addAll(columns(form, "label"));
        table.add(header);
        content.lists()
                .forEach((list, choices) -> choices.forEach((value, label) -> {
                    List<String> cells = new ArrayList<>(List.of(list, value));
                    cells.addAll(texts(form, Optional.of(label)));
                    table.add(cells);
                }));
        return table;
    }

    private static List<String> columns(SurveyForm form, String name) {
        return form.texts().stream().map(texts -> name + "::" + language(texts)).toList();
    }

    private static List<String> texts(SurveyForm form, Optional<Function<FormTexts, String>> text) {
        return form.texts().stream()
                .map(texts -> text.map(of -> XFormRows.text(of.apply(texts))).orElse(""))
                .toList();
    }

    /** Returns a language as XLSForm has it, such as {@code German (de)}. */
    static String language(FormTexts texts) {
        String name = Locale.forLanguageTag(texts.language()).getDisplayLanguage(Locale.ENGLISH);
        return (name.isEmpty() ? texts.language() : name) + " (" + texts.language() + ")";
    }
}
