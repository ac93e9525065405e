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
import org.coppice.model.bank.Section;

/**
 * A questionnaire on paper: the sections as headings, and the numbered questions, each with a field for the answer and its id at the edge of
 * the page for the person who enters the answers.
 */
public record PaperForm(QuestionBank bank, Optional<Perspective> who, List<Question> questions, FrameTexts frame) {
    public void write(Writer out) throws IOException {
        out.write(Paragraph.of("", bank.header().title()));
        out.write(forWhom(who, questions.size(), frame) + "\n\n");
        out.write(frame.say(FrameSentence.TEAM) + ": ______________________________     "
                + frame.say(FrameSentence.DATE) + ": ____________________\n\n");
        out.write(Paragraph.of("", opening()));
        Optional<String> section = Optional.empty();
        String before = "";
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (!question.section().equals(section)) {
                section = question.section();
                out.write("\n" + heading(section.flatMap(bank::section)));
            }
            String how = how(bank.scale(question));
            if (!how.equals(before)) {
                out.write("\n" + how);
                before = how;
            }
            out.write("\n" + question(i + 1, question));
        }
        out.write("\n" + frame.say(FrameSentence.THANKS) + " " + frame.say(FrameSentence.IDS) + "\n");
    }

    /** Returns the sentence that says for whom a form is, and how many questions it has. */
    static String forWhom(Optional<Perspective> who, int questions, FrameTexts frame) {
        FrameSentence named = who.map(one -> switch (one) {
                    case TEAM_MEMBER -> FrameSentence.TEAM_MEMBER;
                    case MANAGER -> FrameSentence.MANAGER;
                    case PERSON_WHO_USES_SERVICES -> FrameSentence.PERSON_WHO_USES_SERVICES;
                    case CARER -> FrameSentence.CARER;
                    case CO_PROVIDER -> FrameSentence.CO_PROVIDER;
                    case CONSENSUS -> FrameSentence.CONSENSUS;
                })
                .orElse(FrameSentence.EVERYONE);
        return frame.say(
                questions == 1 ? FrameSentence.FOR_ONE : FrameSentence.FOR,
                Map.of("who", frame.say(named), "count", questions));
    }

    private String opening() {
        return frame.say(
                        who.equals(Optional.of(Perspective.CONSENSUS))
                                ? FrameSentence.SHARED_ANSWER
                                : FrameSentence.OWN_ANSWER)
                + " " + frame.say(FrameSentence.VOLUNTARY);
    }

    private String heading(Optional<Section> section) {
        String title = Paragraph.of("", section.map(Section::title).orElse(frame.say(FrameSentence.FURTHER)));
        int longest = title.lines().mapToInt(Paragraph::length).max().orElse(0);
        return title
                + "-".repeat(longest)
                + "\n"
                + section.flatMap(Section::description)
                        .map(text -> Paragraph.of("", text))
                        .orElse("");
    }

    private String how(ResponseScale scale) {
        return new PaperScale(frame)
                .how(
                        scale,
                        questions.stream()
                                .filter(question -> question.scale().equals(scale.id()))
                                .count());
    }

    private String question(int number, Question question) {
        int digits = Integer.toString(questions.size()).length();
        String first = " ".repeat(digits - Integer.toString(number).length()) + number + ". ";
        String indent = " ".repeat(digits + 2);
        return Paragraph.of(first, who.map(question::wording).orElse(question.text()))
                + answered(new PaperScale(frame).answer(bank.scale(question), indent), "(" + question.id() + ")");
    }

    private static String answered(String answer, String id) {
        int last = answer.lastIndexOf('\n') + 1;
        return answer.substring(0, last) + Paragraph.withEnd(answer.substring(last), id);
    }
}
