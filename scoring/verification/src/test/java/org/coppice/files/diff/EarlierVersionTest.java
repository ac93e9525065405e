package org.coppice.files.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.coppice.model.Facet;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Answers to an earlier version of a bank as answers to a later one. */
class EarlierVersionTest {
    private static QuestionBank bank(String version, Question.Builder... questions) {
        QuestionBank.Builder bank = QuestionBank.builder("pulse", version, "pulse")
                .scale(ResponseScale.Likert.of("five", 5))
                .scale(ResponseScale.Likert.of("seven", 7))
                .construct(Facet.of("safety", "safety", "safety"));
        for (Question.Builder question : questions) {
            bank.question(question);
        }
        return bank.build();
    }

    private static Question.Builder question(String id, String text, String scale) {
        return Question.builder(id, text, scale).measures("safety");
    }

    private static final QuestionBank OLD = bank(
            "0.1.0",
            question("same", "People listen to each other.", "five"),
            question("old", "I can say what I think.", "five"),
            question("scale", "Mistakes are discussed.", "five"),
            question("key", "Mistakes are held against me.", "five"),
            question("words", "We learn from each case.", "five"),
            question("turned", "It is safe to take a risk here.", "five"),
            question("dropped", "We meet every week.", "five"));
    private static final QuestionBank NEW = bank(
            "0.2.0",
            Question.builder("turned", "It is not safe to take a risk here.", "five")
                    .measures(Key.reversed("safety")),
            question("added", "We have time to think.", "five"),
            question("same", "People listen to each other.", "five"),
            question("new", "I can say what I think.", "five"),
            question("scale", "Mistakes are discussed.", "seven"),
            Question.builder("key", "Mistakes are held against me.", "five").measures(Key.reversed("safety")),
            question("words", "Whoever is new finds help soon.", "five"));

    @Test
    void questions_areMatchedByIdAndText_andLeftOutIfTheyChanged() {
        EarlierVersion version = EarlierVersion.of(OLD, NEW);
        assertThat(version.renamed()).containsExactly(Map.entry("old", "new"));
        assertThat(version.leftOut())
                .containsEntry("scale", Change.ANSWERS)
                .containsEntry("words", Change.WORDS)
                .containsEntry("turned", Change.REVERSED)
                .hasSize(3);
    }

    @Test
    void answers_areThoseOfTheLaterVersion_withoutTheChangedQuestions() {
        TeamAnswers team = TeamAnswers.builder(OLD, "north")
                .wave(LocalDate.of(2025, 3, 31))
                .respondent("p1")
                .answer("same", 2)
                .answer("old", 3)
                .answer("scale", 5)
                .answer("key", 4)
                .answer("turned", 1)
                .answer("dropped", 5)
                .respondent("p2")
                .answer("same", 5)
                .build();
        TeamAnswers carried = EarlierVersion.of(OLD, NEW).carry(team);
        assertThat(carried.key()).isEqualTo(team.key());
        assertThat(carried.respondents()).containsExactly("p1", "p2");
        assertThat(carried)
                .isEqualTo(TeamAnswers.builder(NEW, "north")
                        .wave(LocalDate.of(2025, 3, 31))
                        .respondent("p1")
                        .answer("same", 2)
                        .answer("new", 3)
                        .answer("key", 4)
                        .respondent("p2")
                        .answer("same", 5)
                        .build());
        assertThatThrownBy(() -> EarlierVersion.of(OLD, NEW).carry(carried))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("give answers to the earlier version");
    }
}
