package org.coppice.formats.form;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.result.CellText;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/** A form as a data dictionary of REDCap. */
final class RedcapForm {
    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "Variable / Field Name",
            "Form Name",
            "Section Header",
            "Field Type",
            "Field Label",
            "Choices, Calculations, OR Slider Labels",
            "Field Note",
            "Text Validation Type OR Show Slider Number",
            "Text Validation Min",
            "Text Validation Max",
            "Identifier?",
            "Branching Logic (Show field only if...)",
            "Required Field?",
            "Custom Alignment",
            "Question Number (surveys only)",
            "Matrix Group Name",
            "Matrix Ranking?",
            "Field Annotation");
    private static final Pattern ILLEGAL = Pattern.compile("[^a-z0-9_]");
    private static final int LONGEST = 60;

    /** The columns that are filled, by their position. */
    private enum Cell {
        NAME,
        FORM,
        HEADER,
        TYPE,
        LABEL,
        CHOICES,
        NOTE,
        VALIDATION,
        LEAST,
        MOST,
        IDENTIFIER,
        BRANCHING,
        REQUIRED,
        ALIGNMENT,
        NUMBER,
        MATRIX,
        RANKING,
        ANNOTATION
    }

    private final SurveyForm form;
    private final FormTexts texts;
    private final ImmutableMap<String, String> names;
    private final List<List<String>> rows = new ArrayList<>();
    private String header = "";

    private RedcapForm(SurveyForm form) {
        this.form = form;
        this.texts = form.first();
        this.names = names(form.bank().questionIds());
    }

    static ImmutableMap<String, String> names(List<String> ids) {
        Map<String, String> small = FormNames.of(
                ids.stream().map(Ascii::toLowerCase).distinct().toList(),
                ImmutableSet.of("record_id", "team", "perspective", "opening"),
                ILLEGAL,
                "_",
                LONGEST);
        ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
        java.util.Set<String> taken = new java.util.HashSet<>();
        for (String id : ids) {
            String name = small.getOrDefault(Ascii.toLowerCase(id), id);
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + "_case" + i;
            }
            names.put(id, free);
        }
        return names.buildOrThrow();
    }

    static byte[] write(SurveyForm form) {
        return new RedcapForm(form).dictionary().getBytes(StandardCharsets.UTF_8);
    }

    private String dictionary() {
        add(Map.of(Cell.NAME, "record_id", Cell.TYPE, "text", Cell.LABEL, "Record ID"));
        add(Map.of(
                Cell.NAME,
                "team",
                Cell.TYPE,
                "text",
                Cell.LABEL,
                label(texts.say(FrameSentence.TEAM)),
                Cell.REQUIRED,
                "y"));
        add(Map.of(
                Cell.NAME,
                "perspective",
                Cell.TYPE,
                "text",
                Cell.LABEL,
                "perspective",
                Cell.ANNOTATION,
                "@DEFAULT='" + form.perspective().id() + "' @HIDDEN"));
        add(Map.of(
                Cell.NAME,
                "opening",
                Cell.TYPE,
                "descriptive",
                Cell.LABEL,
                label(texts.opening()
                        + texts.introduction().map(text -> "\n\n" + text).orElse(""))));
        for (FormSection section : form.sections()) {
            header = label(texts.heading(section)
                    + texts.description(section).map(text -> "\n" + text).orElse(""));
            section.blocks().forEach(this::block);
        }
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void block(FormBlock block) {
        if (block.isList()) {
            add(Map.of(
                    Cell.NAME, block.name(),
                    Cell.TYPE, "checkbox",
                    Cell.LABEL, label(texts.how(block).orElse("")),
                    Cell.CHOICES,
                            block.questions().stream()
                                    .map(one -> name(one) + ", " + choice(texts.question(one)))
                                    .collect(Collectors.joining(" | ")),
                    Cell.REQUIRED, required(),
                    Cell.ANNOTATION, "@MAXCHECKED=" + block.most()));
        } else if (block.hasOptions()) {
            boolean matrix = !block.isLong() && block.questions().size() > 1;
            block.questions()
                    .forEach(one -> add(Map.of(
                            Cell.NAME, name(one),
                            Cell.TYPE, block.isLong() ? "dropdown" : "radio",
                            Cell.LABEL, label(texts.question(one)),
                            Cell.CHOICES, choices(block),
                            Cell.REQUIRED, required(),
                            Cell.MATRIX, matrix ? "matrix_" + block.name() : "",
                            Cell.ANNOTATION, id(one))));
        } else if (block.scale() instanceof ResponseScale.Points points) {
            block.questions().forEach(one -> points(block, points, one));
        } else {
            block.questions().forEach(one -> number(block, (ResponseScale.Numeric) block.scale(), one));
        }
    }

    private String choices(FormBlock block) {
        List<String> choices = new ArrayList<>();
        Map<String, String> codes = codes(form, block.scale());
        texts.options(block.scale())
                .forEach((value, label) -> choices.add(codes.getOrDefault(value, value) + ", " + choice(label)));
        choices.addAll(absences());
        return String.join(" | ", choices);
    }

    private List<String> absences() {
        return form.shownAbsences().stream()
                .map(reason -> code(reason) + ", " + choice(texts.absence(reason)))
                .toList();
    }

    static ImmutableMap<String, String> codes(SurveyForm form, ResponseScale scale) {
        List<String> values = form.first().options(scale).keySet().asList();
        return scale instanceof ResponseScale.Likert
                ? values.stream().collect(ImmutableMap.toImmutableMap(one -> one, one -> one))
                : FormNames.of(
                        values,
                        ImmutableSet.of("not_applicable", "dont_know", "skipped"),
                        Pattern.compile("[^A-Za-z0-9_]"),
                        "_",
                        LONGEST);
    }

    static String code(Absence reason) {
        return reason.id().replace('-', '_');
    }

    private void points(FormBlock block, ResponseScale.Points points, Question one) {
        List<Question> all = form.sharing(points);
        add(Map.of(
                Cell.NAME, name(one),
                Cell.TYPE, "text",
                Cell.LABEL, label(texts.question(one)),
                Cell.NOTE, one.equals(all.get(0)) ? label(texts.how(block).orElse("")) : "",
                Cell.VALIDATION, "integer",
                Cell.LEAST, "0",
                Cell.MOST, Integer.toString(points.total()),
                Cell.REQUIRED, required(),
                Cell.ANNOTATION, id(one)));
        if (form.closesPoints(one, points)) {
            String sum = all.stream().map(each -> "[" + name(each) + "]").collect(Collectors.joining(","));
            String any = all.stream().map(each -> "[" + name(each) + "] <> ''").collect(Collectors.joining(" or "));
            add(Map.of(
                    Cell.NAME,
                    "sum_" + block.name(),
                    Cell.TYPE,
                    "descriptive",
                    Cell.LABEL,
                    label(texts.say(FormSentence.ADDS_UP, points.total())),
                    Cell.BRANCHING,
                    "(" + any + ") and sum(" + sum + ") <> " + points.total()));
        }
    }

    private void number(FormBlock block, ResponseScale.Numeric scale, Question one) {
        boolean absent = !form.absences().isEmpty();
        String at = block.name() + "_" + block.questions().indexOf(one);
        String number = absent ? "number_" + at : name(one);
        add(Map.of(
                Cell.NAME,
                number,
                Cell.TYPE,
                "text",
                Cell.LABEL,
                label(texts.question(one)),
                Cell.NOTE,
                label(texts.how(scale)),
                Cell.VALIDATION,
                "number",
                Cell.LEAST,
                Double.isFinite(scale.minimum()) ? FormTexts.plain(scale.minimum()) : "",
                Cell.MOST,
                Double.isFinite(scale.maximum()) ? FormTexts.plain(scale.maximum()) : "",
                Cell.REQUIRED,
                absent ? "" : required(),
                Cell.ANNOTATION,
                absent ? "" : id(one)));
        if (absent) {
            add(Map.of(
                    Cell.NAME,
                    "absence_" + at,
                    Cell.TYPE,
                    "radio",
                    Cell.LABEL,
                    label(texts.question(one)),
                    Cell.CHOICES,
                    String.join(" | ", absences()),
                    Cell.BRANCHING,
                    "[" + number + "] = ''",
                    Cell.REQUIRED,
                    required()));
            add(Map.of(
                    Cell.NAME,
                    name(one),
                    Cell.TYPE,
                    "text",
                    Cell.LABEL,
                    label(texts.question(one)),
                    Cell.ANNOTATION,
                    "@CALCTEXT(if([" + number + "] <> '', [" + number + "], [absence_" + at + "])) @HIDDEN "
                            + id(one)));
        }
    }

    private static String id(Question one) {
        return "question: " + one.id();
    }

    private String required() {
        return form.required() ? "y" : "";
    }

    private String name(Question question) {
        return names.getOrDefault(question.id(), question.id());
    }

    private void add(Map<Cell, String> cells) {
        List<String> row = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            String text = switch (cell) {
                case FORM -> "answers";
                case HEADER -> cells.getOrDefault(Cell.TYPE, "").equals("text") && rows.size() < 3 ? "" : header;
                default -> cells.getOrDefault(cell, "");
            };
            row.add(cell == Cell.LABEL || cell == Cell.NOTE || cell == Cell.HEADER ? CellText.of(text) : text);
        }
        rows.add(row);
        header = "";
    }

    /** Returns a text without markup, since REDCap shows labels as HTML. */
    private static String label(String text) {
        return Html.label(text);
    }

    /** Returns the text of a choice, which is on one line and has no bar, since a bar ends it. */
    private static String choice(String text) {
        return Html.label(text).replaceAll("[\\p{Cntrl}\\s]+", " ").replace("|", "&#124;");
    }
}
