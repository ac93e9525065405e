package org.coppice.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** The texts of a questionnaire, with how each is answered. */
record QuestionnaireText(QuestionBank bank, Optional<Perspective> who, List<Question> questions) {

    void write(Writer out) throws IOException {
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
            out.write("  " + question.id() + "  " + text + "\n" + line(bank.scale(question)) + "\n");
        }
        out.write("If you skip a question, leave it empty. NA: it does not apply. DK: you don't know.\n");
    }

    private static String how(ResponseScale scale) {
        if (scale instanceof ResponseScale.Likert likert) {
            StringBuilder how =
                    new StringBuilder("Answer with a number from " + likert.lowest() + " to " + likert.highest() + ".");
            String before = " ";
            for (int i = 0; i < likert.labels().size(); i++) {
                if (!likert.labels().get(i).isBlank()) {
                    how.append(before)
                            .append(likert.lowest() + i)
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
            return "Share out exactly " + points.total() + " points among these.";
        }
        ResponseScale.Numeric number = (ResponseScale.Numeric) scale;
        return number.bounded()
                ? "Write a number from " + plain(number.minimum()) + " to " + plain(number.maximum()) + "."
                : "Write a number.";
    }

    private static String line(ResponseScale scale) {
        if (scale instanceof ResponseScale.Likert likert && likert.points() <= 11) {
            StringBuilder line = new StringBuilder("      ");
            for (int answer = likert.lowest(); answer <= likert.highest(); answer++) {
                line.append("[ ] ").append(answer).append("   ");
            }
            return line.append("[ ] NA   [ ] DK\n").toString();
        }
        return "      ______\n";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
