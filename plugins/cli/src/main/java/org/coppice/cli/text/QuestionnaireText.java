package org.coppice.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.bank.FrameTexts;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** The texts of the questions of an empty answer file, with instructions for the answers. */
public record QuestionnaireText(
        QuestionBank bank, Optional<Perspective> who, List<Question> questions, FrameTexts frame) {

    public void write(Writer out) throws IOException {
        out.write(bank.header().title() + "\n");
        out.write(PaperForm.forWhom(bank, who, questions, frame) + "\n");
        out.write(PaperForm.introduction(bank, who));
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
        out.write("\n"
                + frame.say(
                        FrameSentence.ABSENT, Map.of("not-applicable-code", "not-applicable", "dont-know-code", "DK"))
                + "\n");
    }

    private String how(ResponseScale scale) {
        if (scale instanceof ResponseScale.Likert likert) {
            StringBuilder how =
                    new StringBuilder(frame.say(FrameSentence.ANSWER_NUMBER, PaperScale.bounds(likert, frame)));
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
            StringBuilder how = new StringBuilder(frame.say(FrameSentence.CHOOSE));
            for (Map.Entry<String, String> option : choice.options().entrySet()) {
                String words = option.getValue().strip();
                how.append("\n  ").append(option.getKey()).append(words.isEmpty() ? "" : ": " + words);
            }
            return how.toString();
        }
        if (scale instanceof ResponseScale.Points points) {
            return frame.say(FrameSentence.DIVIDE_EXACTLY, Map.of("total", points.total()));
        }
        return new PaperScale(frame).number((ResponseScale.Numeric) scale);
    }
}
