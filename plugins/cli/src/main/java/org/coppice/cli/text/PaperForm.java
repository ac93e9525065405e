package org.coppice.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.bank.FrameTexts;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Length;
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
        out.write(forWhom(bank, who, questions, frame) + "\n\n");
        out.write(frame.say(FrameSentence.TEAM) + ": ______________________________     "
                + frame.say(FrameSentence.DATE) + ": ____________________\n\n");
        out.write(introduction(bank, who));
        out.write(Paragraph.of("", opening()));
        Optional<String> section = Optional.empty();
        String before = "";
        int number = 0;
        for (Question question : questions) {
            boolean first = !question.section().equals(section);
            if (first) {
                section = question.section();
                out.write("\n" + heading(section.flatMap(bank::section)));
            }
            if (isOption(question)) {
                out.write(first ? "\n" : "");
                out.write(option(question));
                number += first ? 1 : 0;
                before = "";
                continue;
            }
            String how = how(bank.scale(question));
            if (!how.equals(before)) {
                out.write("\n" + how);
                before = how;
            }
            out.write("\n" + question(++number, question));
        }
        out.write("\n" + frame.say(FrameSentence.THANKS) + " " + frame.say(FrameSentence.IDS) + "\n");
    }

    /** Returns the sentences that say for whom a form is, how many questions it has and how long it takes. */
    static String forWhom(QuestionBank bank, Optional<Perspective> who, List<Question> questions, FrameTexts frame) {
        FrameSentence named = who.map(one -> switch (one) {
                    case TEAM_MEMBER -> FrameSentence.TEAM_MEMBER;
                    case MANAGER -> FrameSentence.MANAGER;
                    case PERSON_WHO_USES_SERVICES -> FrameSentence.PERSON_WHO_USES_SERVICES;
                    case CARER -> FrameSentence.CARER;
                    case CO_PROVIDER -> FrameSentence.CO_PROVIDER;
                    case CONSENSUS -> FrameSentence.CONSENSUS;
                })
                .orElse(FrameSentence.EVERYONE);
        Length length = Length.of(bank, questions);
        return frame.say(
                        length.questions() == 1 ? FrameSentence.FOR_ONE : FrameSentence.FOR,
                        Map.of("who", frame.say(named), "count", length.questions()))
                + " "
                + frame.say(
                        length.minutes() == 1 ? FrameSentence.MINUTE : FrameSentence.MINUTES,
                        Map.of("minutes", length.minutes()));
    }

    /** Returns the introduction for a perspective and an empty line; empty if the bank has none. */
    static String introduction(QuestionBank bank, Optional<Perspective> who) {
        return who.flatMap(
                        one -> Optional.ofNullable(bank.header().introductions().get(one)))
                .map(text -> text.strip()
                                .lines()
                                .map(line -> line.isBlank() ? "\n" : Paragraph.of("", line))
                                .collect(Collectors.joining())
                        + "\n")
                .orElse("");
    }

    /** Returns whether a question is an option of a list from which a respondent chooses. */
    private boolean isOption(Question question) {
        return question.section()
                .flatMap(bank::section)
                .filter(one -> one.choose().isPresent())
                .isPresent();
    }

    private String option(Question question) {
        return answered(
                Paragraph.of("[ ] ", who.map(question::wording).orElse(question.text()))
                        .stripTrailing(),
                "(" + question.id() + ")");
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
