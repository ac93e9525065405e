package org.coppice.formats.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import tools.jackson.databind.json.JsonMapper;

/** A form as JSON for SurveyJS. The names of the results are the ids of the questions. */
final class SurveyJsForm {
    private static final String NAME = "name";
    private static final String TITLE = "title";
    private static final String TYPE = "type";

    private final SurveyForm form;
    private final List<Map<String, Object>> computed = new ArrayList<>();
    private final List<Map<String, Object>> pages = new ArrayList<>();

    private SurveyJsForm(SurveyForm form) {
        this.form = form;
    }

    static byte[] write(SurveyForm form) {
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new SurveyJsForm(form).survey());
    }

    private Map<String, Object> survey() {
        computed("perspective", "'" + form.perspective().id() + "'");
        Map<String, Object> start = new LinkedHashMap<>();
        start.put(NAME, "start");
        Map<String, Object> team = named("text", "team", texts -> texts.say(FrameSentence.TEAM));
        team.put("isRequired", true);
        start.put("elements", List.of(team));
        pages.add(start);
        form.sections().forEach(this::page);
        Map<String, Object> survey = new LinkedHashMap<>();
        survey.put(TITLE, said(FormTexts::title));
        survey.put(
                "description",
                said(texts -> texts.opening()
                        + texts.introduction().map(text -> "\n\n" + text).orElse("")));
        survey.put("locale", form.first().language());
        survey.put("completedHtml", said(texts -> Html.escaped(texts.say(FrameSentence.THANKS))));
        survey.put("showQuestionNumbers", "off");
        survey.put("clearInvisibleValues", "none");
        survey.put("pages", pages);
        survey.put("calculatedValues", computed);
        return survey;
    }

    private void page(FormSection section) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(NAME, section.name());
        page.put(TITLE, said(texts -> texts.heading(section)));
        if (form.first().description(section).isPresent()) {
            page.put("description", said(texts -> texts.description(section).orElse("")));
        }
        List<Object> elements = new ArrayList<>();
        for (FormBlock block : section.blocks()) {
            if (block.isList()) {
                elements.add(list(block));
            } else {
                block.questions().forEach(question -> elements.addAll(elements(block, question)));
            }
        }
        page.put("elements", elements);
        pages.add(page);
    }

    private Map<String, Object> list(FormBlock block) {
        Map<String, Object> list =
                named("checkbox", block.name(), texts -> texts.how(block).orElse(""));
        list.put("maxSelectedChoices", block.most());
        list.put("isRequired", form.required());
        List<Object> choices = new ArrayList<>();
        for (Question question : block.questions()) {
            choices.add(choice(question.id(), texts -> texts.question(question)));
            computed(
                    question.id(),
                    "iif({" + block.name() + "} empty, 'skipped', iif({" + block.name() + "} contains '" + question.id()
                            + "', 1, 0))");
        }
        list.put("choices", choices);
        return list;
    }

    private List<Map<String, Object>> elements(FormBlock block, Question question) {
        if (block.hasOptions()) {
            Map<String, Object> one =
                    named(block.isLong() ? "dropdown" : "radiogroup", question.id(), texts -> texts.question(question));
            one.put("isRequired", form.required());
            List<Object> choices = new ArrayList<>();
            form.first()
                    .options(block.scale())
                    .keySet()
                    .forEach(value -> choices.add(choice(
                            block.scale() instanceof ResponseScale.Likert ? Integer.valueOf(value) : value,
                            texts -> texts.options(block.scale()).getOrDefault(value, value))));
            choices.addAll(absences());
            one.put("choices", choices);
            return List.of(one);
        }
        return block.scale() instanceof ResponseScale.Points points
                ? List.of(points(block, points, question))
                : number(block, (ResponseScale.Numeric) block.scale(), question);
    }

    private Map<String, Object> points(FormBlock block, ResponseScale.Points scale, Question question) {
        Map<String, Object> one = input(question.id(), texts -> texts.question(question), 0, scale.total());
        one.put("isRequired", form.required());
        if (question.equals(form.sharing(scale).get(0))) {
            one.put("description", said(texts -> texts.how(block).orElse("")));
        }
        if (form.closesPoints(question, scale)) {
            List<Question> all = form.sharing(scale);
            String sum = all.stream().map(each -> "{" + each.id() + "}").collect(Collectors.joining(" + "));
            String none = all.stream().map(each -> "{" + each.id() + "} empty").collect(Collectors.joining(" and "));
            String each =
                    all.stream().map(one2 -> "{" + one2.id() + "} notempty").collect(Collectors.joining(" and "));
            Map<String, Object> validator = new LinkedHashMap<>();
            validator.put(TYPE, "expression");
            validator.put(
                    "expression",
                    form.required()
                            ? sum + " = " + scale.total()
                            : "(" + none + ") or (" + each + " and " + sum + " = " + scale.total() + ")");
            validator.put("text", said(texts -> texts.say(FormSentence.ADDS_UP, scale.total())));
            one.put("validators", List.of(validator));
        }
        return one;
    }

    private List<Map<String, Object>> number(FormBlock block, ResponseScale.Numeric scale, Question question) {
        String number = "number_" + block.name() + "_" + block.questions().indexOf(question);
        String reason = "absence_" + block.name() + "_" + block.questions().indexOf(question);
        Map<String, Object> one = input(number, texts -> texts.question(question), scale.minimum(), scale.maximum());
        one.put("description", said(texts -> texts.how(scale)));
        if (form.absences().isEmpty()) {
            one.put("isRequired", form.required());
            computed(question.id(), "iif({" + number + "} notempty, {" + number + "}, 'skipped')");
            return List.of(one);
        }
        if (form.required()) {
            one.put("requiredIf", "{" + reason + "} empty");
        }
        Map<String, Object> absent = named("radiogroup", reason, texts -> texts.question(question));
        absent.put("titleLocation", "hidden");
        absent.put("showClearButton", true);
        absent.put("choices", absences());
        computed(
                question.id(),
                "iif({" + number + "} notempty, {" + number + "}, iif({" + reason + "} notempty, {" + reason
                        + "}, 'skipped'))");
        return List.of(one, absent);
    }

    private Map<String, Object> input(String name, Function<FormTexts, String> title, double least, double most) {
        Map<String, Object> one = named("text", name, title);
        one.put("inputType", "number");
        if (Double.isFinite(least)) {
            one.put("min", least);
        }
        if (Double.isFinite(most)) {
            one.put("max", most);
        }
        return one;
    }

    private List<Object> absences() {
        return form.shownAbsences().stream()
                .<Object>map(reason -> choice(reason.id(), texts -> texts.absence(reason)))
                .toList();
    }

    private Map<String, Object> named(String type, String name, Function<FormTexts, String> title) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put(TYPE, type);
        element.put(NAME, name);
        element.put(TITLE, said(title));
        return element;
    }

    private Map<String, Object> choice(Object value, Function<FormTexts, String> text) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("value", value);
        choice.put("text", said(text));
        return choice;
    }

    private void computed(String name, String expression) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put(NAME, name);
        value.put("expression", expression);
        value.put("includeIntoResult", true);
        computed.add(value);
    }

    /** Returns a text in one language, or in several; SurveyJS takes its default for English. */
    private Object said(Function<FormTexts, String> words) {
        // an invisible character keeps SurveyJS from reading the name of a question after a brace
        Function<FormTexts, String> text = texts -> words.apply(texts).replace("{", "{\u2060");
        if (!form.severalLanguages()) {
            return text.apply(form.first());
        }
        Optional<FormTexts> english =
                form.texts().stream().filter(one -> one.language().equals("en")).findFirst();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("default", text.apply(english.orElse(form.first())));
        form.texts().stream()
                .filter(one -> !one.language().equals("en"))
                .forEach(one -> all.put(one.language(), text.apply(one)));
        return all;
    }
}
