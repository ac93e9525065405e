package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/** The rows and lists of choices of a form for ODK, Kobo and Enketo. */
final class XFormRows {
    private static final String ABSENCES = "absences";
    private static final String SELECT_ONE = "select_one";

    private final SurveyForm form;
    private final ImmutableMap<String, String> names;
    private final List<XFormRow> rows = new ArrayList<>();
    private final Map<String, Map<String, Function<FormTexts, String>>> lists = new LinkedHashMap<>();

    XFormRows(SurveyForm form) {
        this.form = form;
        this.names = names(form.bank().questionIds());
        rows.add(XFormRow.of("text", "team")
                .labelled(texts -> texts.say(FrameSentence.TEAM))
                .required("true()"));
        rows.add(XFormRow.of("calculate", "perspective")
                .computed("'" + form.perspective().id() + "'"));
        rows.add(XFormRow.of("note", "opening")
                .labelled(texts -> texts.opening()
                        + texts.introduction().map(text -> "\n\n" + text).orElse("")));
        form.sections().forEach(this::section);
        if (!form.absences().isEmpty()
                && form.blocks().anyMatch(block -> block.scale() instanceof ResponseScale.Numeric)) {
            lists.put(ABSENCES, absences());
        }
    }

    static ImmutableMap<String, String> names(List<String> ids) {
        return FormNames.of(
                ids,
                ImmutableSet.of("team", "perspective", "opening", "meta", "data", "name", "label"),
                Pattern.compile("[^A-Za-z0-9_.-]"),
                "_",
                80);
    }

    /** Returns a text in which no tool reads a reference to another question: an invisible character parts the two that begin one. */
    static String text(String text) {
        return Html.legal(text).replace("${", "$\u2060{");
    }

    ImmutableList<XFormRow> rows() {
        return ImmutableList.copyOf(rows);
    }

    /** Returns the texts of the choices, by the names of their lists and their values. */
    ImmutableMap<String, Map<String, Function<FormTexts, String>>> lists() {
        return ImmutableMap.copyOf(lists);
    }

    private String needed() {
        return form.required() ? "true()" : "";
    }

    private String name(Question question) {
        return names.getOrDefault(question.id(), question.id());
    }

    private void section(FormSection section) {
        XFormRow group = XFormRow.of("begin_group", section.name()).labelled(texts -> texts.heading(section));
        rows.add(group);
        if (form.first().description(section).isPresent()) {
            rows.add(XFormRow.of("note", section.name() + "_note")
                    .labelled(texts -> texts.description(section).orElse("")));
        }
        for (FormBlock block : section.blocks()) {
            if (block.isList()) {
                list(block);
            } else if (block.hasOptions()) {
                options(block);
            } else if (block.scale() instanceof ResponseScale.Points points) {
                points(block, points);
            } else {
                numbers(block, (ResponseScale.Numeric) block.scale());
            }
        }
        rows.add(XFormRow.of("end_group", section.name()));
    }

    private void list(FormBlock block) {
        Map<String, Function<FormTexts, String>> choices = new LinkedHashMap<>();
        block.questions().forEach(question -> choices.put(name(question), texts -> texts.question(question)));
        lists.put("options_" + block.name(), choices);
        rows.add(XFormRow.of("select_multiple", block.name())
                .from("options_" + block.name())
                .labelled(texts -> texts.how(block).orElse(""))
                .required(needed())
                .constrained(
                        "count-selected(.) <= " + block.most(),
                        texts -> texts.say(FormSentence.TOO_MANY, block.most())));
        block.questions()
                .forEach(question -> rows.add(XFormRow.of("calculate", name(question))
                        .computed("if(string-length(${" + block.name() + "}) = 0, 'skipped', if(selected(${"
                                + block.name() + "}, '" + name(question) + "'), 1, 0))")));
    }

    private void options(FormBlock block) {
        String list = "options_" + FormNames.folded(block.scale().id()) + "_" + block.name();
        Map<String, Function<FormTexts, String>> choices = new LinkedHashMap<>();
        form.first()
                .options(block.scale())
                .keySet()
                .forEach(value ->
                        choices.put(value, texts -> texts.options(block.scale()).getOrDefault(value, value)));
        choices.putAll(absences());
        lists.put(list, choices);
        block.questions()
                .forEach(question -> rows.add(XFormRow.of(SELECT_ONE, name(question))
                        .from(list)
                        .labelled(texts -> texts.question(question))
                        .required(needed())));
    }

    private void points(FormBlock block, ResponseScale.Points points) {
        List<Question> all = form.sharing(points);
        for (Question question : block.questions()) {
            // of the questions before it alone: a form whose questions need each other is refused
            String before = all.subList(0, all.indexOf(question)).stream()
                    .map(one -> "string-length(${" + name(one) + "}) > 0")
                    .collect(Collectors.joining(" or "));
            String bounds = ". >= 0 and . <= " + points.total();
            String sum = all.stream()
                    .map(one -> one.equals(question) ? "." : "${" + name(one) + "}")
                    .collect(Collectors.joining(" + "));
            XFormRow row = XFormRow.of("integer", name(question))
                    .labelled(texts -> texts.question(question))
                    .required(form.required() ? "true()" : before)
                    .constrained(
                            form.closesPoints(question, points)
                                    ? bounds + " and " + sum + " = " + points.total()
                                    : bounds,
                            texts -> texts.say(FormSentence.ADDS_UP, points.total()));
            rows.add(
                    question.equals(all.get(0))
                            ? row.hinted(texts -> texts.how(block).orElse(""))
                            : row);
        }
    }

    private void numbers(FormBlock block, ResponseScale.Numeric scale) {
        for (Question question : block.questions()) {
            String at = block.name() + "_" + block.questions().indexOf(question);
            String number = "number_" + at;
            String reason = "absence_" + at;
            boolean absent = !form.absences().isEmpty();
            List<String> bounds = new ArrayList<>();
            if (Double.isFinite(scale.minimum())) {
                bounds.add(". >= " + FormTexts.plain(scale.minimum()));
            }
            if (Double.isFinite(scale.maximum())) {
                bounds.add(". <= " + FormTexts.plain(scale.maximum()));
            }
            XFormRow row = XFormRow.of("decimal", number)
                    .labelled(texts -> texts.question(question))
                    .hinted(texts -> texts.how(scale))
                    .required(!form.required() ? "" : absent ? "string-length(${" + reason + "}) = 0" : "true()");
            rows.add(bounds.isEmpty() ? row : row.constrained(String.join(" and ", bounds), texts -> texts.how(scale)));
            if (absent) {
                rows.add(XFormRow.of(SELECT_ONE, reason).from(ABSENCES).labelled(texts -> texts.question(question)));
            }
            rows.add(XFormRow.of("calculate", name(question))
                    .computed("if(string-length(${" + number + "}) > 0, ${" + number + "}, "
                            + (absent
                                    ? "if(string-length(${" + reason + "}) > 0, ${" + reason + "}, 'skipped')"
                                    : "'skipped'")
                            + ")"));
        }
    }

    private Map<String, Function<FormTexts, String>> absences() {
        Map<String, Function<FormTexts, String>> choices = new LinkedHashMap<>();
        form.shownAbsences().forEach(reason -> choices.put(reason.id(), texts -> texts.absence(reason)));
        return choices;
    }
}
