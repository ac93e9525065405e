package org.coppice.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;

/**
 * A questionnaire on paper: the sections as headings, and the numbered questions, each with a field for the answer and its id at the edge of
 * the page for the person who enters the answers.
 */
public record PaperForm(QuestionBank bank, Optional<Perspective> who, List<Question> questions) {
    private static final String FURTHER = "Further questions";

    public void write(Writer out) throws IOException {
        out.write(Paragraph.of("", bank.header().title()));
        out.write("For " + who.map(Perspective::label).orElse("everyone") + ". "
                + Words.count(questions.size(), "question") + ".\n\n");
        out.write("Team: ______________________________     Date: ____________________\n\n");
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
        out.write("\nThank you. (The ids in brackets are for the person who enters answers.)\n");
    }

    private String opening() {
        String whose = who.equals(Optional.of(Perspective.CONSENSUS))
                ? "Please answer together, as one group."
                : "Please answer for yourself.";
        return whose + " There are no right or wrong answers, and you may leave out any question.";
    }

    private static String heading(Optional<Section> section) {
        String title = Paragraph.of("", section.map(Section::title).orElse(FURTHER));
        int longest = title.lines().mapToInt(Paragraph::length).max().orElse(0);
        return title
                + "-".repeat(longest)
                + "\n"
                + section.flatMap(Section::description)
                        .map(text -> Paragraph.of("", text))
                        .orElse("");
    }

    private String how(ResponseScale scale) {
        return PaperScale.how(
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
                + answered(PaperScale.answer(bank.scale(question), indent), "(" + question.id() + ")");
    }

    private static String answered(String answer, String id) {
        int last = answer.lastIndexOf('\n') + 1;
        return answer.substring(0, last) + Paragraph.withEnd(answer.substring(last), id);
    }
}
