package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/** A form as the tab-separated survey structure of LimeSurvey. */
final class LimeSurveyForm {
    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "id",
            "related_id",
            "class",
            "type/scale",
            "name",
            "relevance",
            "text",
            "help",
            "language",
            "validation",
            "mandatory",
            "other",
            "default",
            "same_default",
            "hidden",
            "max_answers",
            "equals_num_value",
            "num_value_int_only",
            "min_num_value_n",
            "max_num_value_n");
    private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9]");
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_CODE = 5;

    private final SurveyForm form;
    private final ImmutableMap<String, String> names;
    private final StringBuilder out = new StringBuilder("\uFEFF");
    private int id;

    private LimeSurveyForm(SurveyForm form) {
        this.form = form;
        this.names = names(form.bank().questionIds());
    }

    static ImmutableMap<String, String> names(List<String> ids) {
        return FormNames.of(ids, ImmutableSet.of("team", "perspective", "opening"), ILLEGAL, "", LONGEST_NAME);
    }

    static byte[] write(SurveyForm form) {
        return new LimeSurveyForm(form).structure().getBytes(StandardCharsets.UTF_8);
    }

    private String structure() {
        line(ImmutableMap.copyOf(COLUMNS.stream().collect(Collectors.toMap(one -> one, one -> one))));
        setting("S", "language", form.first().language(), "");
        setting("S", "additional_languages", form.languages().stream().skip(1).collect(Collectors.joining(" ")), "");
        setting("S", "format", "G", "");
        setting("S", "anonymized", "Y", "");
        setting("S", "datestamp", "Y", "");
        for (FormTexts texts : form.texts()) {
            setting("SL", "surveyls_title", text(texts.title()), texts.language());
            setting("SL", "surveyls_description", text(texts.introduction().orElse("")), texts.language());
            setting("SL", "surveyls_welcometext", text(texts.opening()), texts.language());
            setting("SL", "surveyls_endtext", text(texts.say(FrameSentence.THANKS)), texts.language());
        }
        for (FormTexts texts : form.texts()) {
            id = 0; // the same in every language
            content(texts);
        }
        return out.toString();
    }

    private void setting(String kind, String name, String text, String language) {
        line(Map.of("class", kind, "name", name, "text", text, "language", language));
    }

    private void content(FormTexts texts) {
        group(texts, "start", texts.title(), "");
        question(texts, "S", "team", texts.say(FrameSentence.TEAM), "", "Y", Map.of());
        equation(texts, "perspective", "{'" + form.perspective().id() + "'}");
        for (FormSection section : form.sections()) {
            group(
                    texts,
                    section.name(),
                    texts.heading(section),
                    texts.description(section).orElse(""));
            for (FormBlock block : section.blocks()) {
                block(texts, block);
            }
        }
    }

    private void block(FormTexts texts, FormBlock block) {
        String how = texts.how(block).orElse("");
        if (block.isList()) {
            int list = question(
                    texts,
                    "M",
                    block.name(),
                    how,
                    "",
                    mandatory(),
                    Map.of("max_answers", Integer.toString(block.most())));
            block.questions().forEach(one -> row(texts, "SQ", list, "0", name(one), texts.question(one), Map.of()));
        } else if (block.hasOptions()) {
            for (Question one : block.questions()) {
                int question = question(texts, "L", name(one), texts.question(one), "", mandatory(), Map.of());
                Map<String, String> codes = codes(form, block.scale());
                texts.options(block.scale())
                        .forEach((value, label) ->
                                row(texts, "A", question, "0", codes.getOrDefault(value, value), label, Map.of()));
                absences(texts, question);
            }
        } else if (block.scale() instanceof ResponseScale.Points points) {
            points(texts, block, points);
        } else {
            for (Question one : block.questions()) {
                number(
                        texts,
                        (ResponseScale.Numeric) block.scale(),
                        one,
                        block.name() + "n" + block.questions().indexOf(one));
            }
        }
    }

    /** Writes the fields for points. Their sum is checked if all questions of the scale are in one block, since it is a rule of a question. */
    private void points(FormTexts texts, FormBlock block, ResponseScale.Points points) {
        boolean whole = block.questions().equals(form.sharing(points));
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("num_value_int_only", "1");
        rules.put("min_num_value_n", "0");
        if (whole) {
            rules.put("equals_num_value", Integer.toString(points.total()));
        }
        int question = question(texts, "K", block.name(), texts.how(block).orElse(""), "", mandatory(), rules);
        block.questions().forEach(one -> row(texts, "SQ", question, "0", name(one), texts.question(one), Map.of()));
    }

    private void number(FormTexts texts, ResponseScale.Numeric scale, Question one, String stem) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (Double.isFinite(scale.minimum())) {
            rules.put("min_num_value_n", FormTexts.plain(scale.minimum()));
        }
        if (Double.isFinite(scale.maximum())) {
            rules.put("max_num_value_n", FormTexts.plain(scale.maximum()));
        }
        if (form.absences().isEmpty()) {
            question(texts, "N", name(one), texts.question(one), texts.how(scale), mandatory(), rules);
            return;
        }
        question(texts, "N", stem + "number", texts.question(one), texts.how(scale), "N", rules);
        int reason = question(texts, "L", stem + "absence", texts.question(one), "", "N", Map.of());
        absences(texts, reason);
        equation(
                texts,
                name(one),
                "{if(is_empty(" + stem + "number.NAOK), " + stem + "absence.NAOK, " + stem + "number.NAOK)}");
    }

    private void absences(FormTexts texts, int question) {
        form.shownAbsences()
                .forEach(reason -> row(texts, "A", question, "0", code(reason), texts.absence(reason), Map.of()));
    }

    /** Returns the codes of the answers: at most five letters and digits. */
    static ImmutableMap<String, String> codes(SurveyForm form, ResponseScale scale) {
        ImmutableMap.Builder<String, String> codes = ImmutableMap.builder();
        int position = 0;
        for (String value : form.first().options(scale).keySet()) {
            position++;
            codes.put(
                    value,
                    scale instanceof ResponseScale.Likert
                            ? value.replace("-", "M")
                            : value.length() <= LONGEST_CODE
                                            && !ILLEGAL.matcher(value).find()
                                            && !Character.isDigit(value.charAt(0))
                                    ? value
                                    : "1" + "0".repeat(position < 10 ? 1 : 0) + position);
        }
        return codes.buildOrThrow();
    }

    static String code(Absence reason) {
        return switch (reason) {
            case NOT_APPLICABLE -> "NOTAP";
            case DONT_KNOW -> "DK";
            case SKIPPED, WITHHELD -> "SKIP";
        };
    }

    private String mandatory() {
        return form.required() ? "Y" : "N";
    }

    private String name(Question question) {
        return names.getOrDefault(question.id(), question.id());
    }

    private void group(FormTexts texts, String name, String title, String description) {
        id++;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", Integer.toString(id));
        cells.put("class", "G");
        cells.put("type/scale", name.equals("start") ? "0" : name.replace("section", ""));
        cells.put("name", text(title));
        cells.put("relevance", "1");
        cells.put("text", text(description));
        cells.put("language", texts.language());
        line(cells);
    }

    private void equation(FormTexts texts, String name, String expression) {
        Map<String, String> cells = new LinkedHashMap<>(
                Map.of("class", "Q", "type/scale", "*", "name", name, "relevance", "1", "text", expression));
        cells.put("id", Integer.toString(++id));
        cells.put("language", texts.language());
        cells.put("mandatory", "N");
        cells.put("hidden", "1");
        line(cells);
    }

    private int question(
            FormTexts texts,
            String type,
            String name,
            String text,
            String help,
            String mandatory,
            Map<String, String> rules) {
        Map<String, String> more = new LinkedHashMap<>(rules);
        more.put("help", text(help));
        more.put("mandatory", mandatory);
        row(texts, "Q", 0, type, name, text, more);
        return id;
    }

    private void row(
            FormTexts texts, String kind, int of, String type, String name, String text, Map<String, String> more) {
        Map<String, String> cells = new LinkedHashMap<>(more);
        cells.put("id", Integer.toString(kind.equals("A") ? of : ++id));
        cells.put("related_id", of == 0 ? "" : Integer.toString(of));
        cells.put("class", kind);
        cells.put("type/scale", type);
        cells.put("name", name);
        cells.put("relevance", kind.equals("A") ? "" : "1");
        cells.put("text", text(text));
        cells.put("language", texts.language());
        line(cells);
    }

    private void line(Map<String, String> cells) {
        out.append(COLUMNS.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .collect(Collectors.joining("\t")))
                .append('\n');
    }

    /** Returns a text as HTML on one line, in which no brace begins an expression. */
    private static String text(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Html.label(line.replaceAll("\\p{Cntrl}", " "))));
        return String.join("<br />", lines)
                .replace("\"", "&quot;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }
}
