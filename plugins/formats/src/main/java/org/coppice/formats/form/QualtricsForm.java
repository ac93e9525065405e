package org.coppice.formats.form;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/**
 * A form in the advanced text format of Qualtrics. The format has no rules for answers: whether points add up and how many options are chosen is
 * said and not checked.
 */
final class QualtricsForm {
    private static final String ADVANCED = "[[AdvancedChoices]]\n";

    private final SurveyForm form;
    private final FormTexts texts;
    private final ImmutableMap<String, String> names;
    private final StringBuilder out = new StringBuilder("[[AdvancedFormat]]\n\n");

    private QualtricsForm(SurveyForm form) {
        this.form = form;
        this.texts = form.first();
        this.names = XFormRows.names(form.bank().questionIds());
    }

    static byte[] write(SurveyForm form) {
        return new QualtricsForm(form).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        out.append("[[ED:perspective:").append(form.perspective().id()).append("]]\n\n");
        out.append("[[Block:").append(name(texts.title())).append("]]\n\n");
        question(
                "DB",
                "opening",
                texts.title() + "\n\n" + texts.opening()
                        + texts.introduction().map(text -> "\n\n" + text).orElse(""));
        question("TE:SingleLine", "team", texts.say(FrameSentence.TEAM));
        for (FormSection section : form.sections()) {
            out.append("[[Block:").append(name(texts.heading(section))).append("]]\n\n");
            question(
                    "DB",
                    section.name(),
                    texts.heading(section)
                            + texts.description(section)
                                    .map(text -> "\n\n" + text)
                                    .orElse(""));
            section.blocks().forEach(this::block);
        }
        return out.toString();
    }

    private void block(FormBlock block) {
        if (block.isList()) {
            question(
                    "MC:MultipleAnswer:Vertical", block.name(), texts.how(block).orElse(""));
            out.append(ADVANCED);
            for (int i = 0; i < block.questions().size(); i++) {
                choice(i + 1, texts.question(block.questions().get(i)));
            }
            out.append('\n');
        } else if (block.hasOptions()) {
            block.questions().forEach(one -> options(block, one));
        } else if (block.scale() instanceof ResponseScale.Points points) {
            block.questions()
                    .forEach(one -> question(
                            "TE:SingleLine",
                            names.getOrDefault(one.id(), one.id()),
                            (one.equals(form.sharing(points).get(0))
                                            ? texts.how(block).orElse("") + "\n\n"
                                            : "")
                                    + texts.question(one)));
        } else {
            ResponseScale.Numeric scale = (ResponseScale.Numeric) block.scale();
            String words = form.shownAbsences().stream().map(texts::absence).collect(Collectors.joining(" / "));
            block.questions()
                    .forEach(one -> question(
                            "TE:SingleLine",
                            names.getOrDefault(one.id(), one.id()),
                            texts.question(one) + "\n\n" + texts.how(scale) + (words.isEmpty() ? "" : " / " + words)));
        }
    }

    private void options(FormBlock block, Question one) {
        question(
                block.isLong() ? "MC:Dropdown" : "MC:SingleAnswer:Vertical",
                names.getOrDefault(one.id(), one.id()),
                texts.question(one));
        out.append(ADVANCED);
        ImmutableMap<String, String> codes = codes(form, block.scale());
        texts.options(block.scale())
                .forEach((value, label) -> choice(Integer.parseInt(codes.getOrDefault(value, "0")), label));
        form.shownAbsences().forEach(reason -> choice(code(reason), texts.absence(reason)));
        out.append('\n');
    }

    /** Returns the numbers of the choices: the answers if all are 1 or more, otherwise their positions. */
    static ImmutableMap<String, String> codes(SurveyForm form, ResponseScale scale) {
        ImmutableMap.Builder<String, String> codes = ImmutableMap.builder();
        boolean answers = scale instanceof ResponseScale.Likert likert && likert.lowest() >= 1;
        int position = 1;
        for (String value : form.first().options(scale).keySet()) {
            codes.put(value, answers ? value : Integer.toString(position));
            position++;
        }
        return codes.buildOrThrow();
    }

    static int code(Absence reason) {
        return switch (reason) {
            case NOT_APPLICABLE -> 9001;
            case DONT_KNOW -> 9002;
            case SKIPPED, WITHHELD -> 9003;
        };
    }

    private void question(String type, String id, String text) {
        out.append("[[Question:")
                .append(type)
                .append("]]\n[[ID:")
                .append(id)
                .append("]]\n")
                .append(line(text))
                .append("\n\n");
    }

    private void choice(int number, String text) {
        out.append("[[Choice:").append(number).append("]]\n").append(line(text)).append('\n');
    }

    /** Returns a text as HTML on one line, in which nothing is a tag of the format or inserts an answer. */
    private static String line(String text) {
        String html = text.lines()
                .map(line -> Html.label(line.replaceAll("\\p{Cntrl}", " ")))
                .collect(Collectors.joining("<br>"));
        return html.isBlank() ? "&nbsp;" : html.replace("[[", "&#91;&#91;").replace("${", "&#36;{");
    }

    /** Returns the name of a block, which a bracket or a colon would end. */
    private static String name(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\[\\]:]+", " ").strip();
    }
}
