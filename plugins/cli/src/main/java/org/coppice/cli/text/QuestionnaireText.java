package org.coppice.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** The texts of the questions of an empty answer file, with instructions for the answers. */
public record QuestionnaireText(QuestionBank bank, Optional<Perspective> who, List<Question> questions) {

    public void write(Writer out) throws IOException {
        out.write(bank.header().title() + "\n");
        out.write("For " + who.map(Perspective::label).orElse("everyone") + ". "
                + Words.count(questions.size(), "question") + ".\n");
        String before = "";
        for (Question question : questions) {
            String how = how(bank.scale(question));
            if (!how.equals(before)) {
                out.write("\n" + how + "\n\n");
                before = how;
            }
            String text = who.map(question::wording).orElse(question.text());
            out.write(Paragraph.of("  " + question.id() + "  ", text));
        }
        out.write("\nLeave a question that you skip empty. NA: does not apply. DK: don't know.\n");
    }

    private static String how(ResponseScale scale) {
        if (scale instanceof ResponseScale.Likert likert) {
            StringBuilder how = new StringBuilder("Answer with a number from " + likert.lowest() + " to "
                    + likert.highest() + (likert.step() == 1 ? "" : " in steps of " + likert.step()) + ".");
            String before = " ";
            for (int i = 0; i < likert.labels().size(); i++) {
                if (!likert.labels().get(i).isBlank()) {
                    how.append(before)
                            .append(likert.lowest() + i * likert.step())
                            .append(": ")
                            .append(likert.labels().get(i));
                    before = ", ";
                }
            }
            return how.toString();
        }
        if (scale instanceof ResponseScale.Choice choice) {
            StringBuilder how = new StringBuilder("Choose one and write its name.");
            for (Map.Entry<String, String> option : choice.options().entrySet()) {
                String words = option.getValue().strip();
                how.append("\n  ").append(option.getKey()).append(words.isEmpty() ? "" : ": " + words);
            }
            return how.toString();
        }
        if (scale instanceof ResponseScale.Points points) {
            return "Divide exactly " + points.total() + " points among these questions.";
        }
        ResponseScale.Numeric number = (ResponseScale.Numeric) scale;
        return number.bounded()
                ? "Write a number from " + PaperScale.plain(number.minimum()) + " to "
                        + PaperScale.plain(number.maximum()) + "."
                : "Write a number.";
    }
}
