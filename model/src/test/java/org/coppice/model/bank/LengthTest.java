package org.coppice.model.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.Facet;
import org.junit.jupiter.api.Test;

class LengthTest {
    @Test
    void length_countsAListAsOneQuestion_andRoundsMinutesUp() {
        QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("rating", 5))
                .scale(new ResponseScale.Likert("tick", 0, 1, ImmutableList.of()))
                .scale(new ResponseScale.Choice("which", ImmutableMap.of("a", "A", "b", "B")))
                .construct(Facet.of("trust", "Trust", "Trust."))
                .section(new Section("matters", "What matters", Optional.empty(), OptionalInt.of(2)));
        for (int i = 0; i < 8; i++) {
            bank.question(Question.builder("q" + i, "We trust.", "rating").measures("trust"));
        }
        QuestionBank ratings = bank.question(Question.builder("which", "Which?", "which"))
                .question(Question.builder("m1", "Money.", "tick").section("matters"))
                .question(Question.builder("m2", "Time.", "tick").section("matters"))
                .build();
        assertThat(Length.of(ratings, ratings.questions().subList(0, 8))).isEqualTo(new Length(8, 1));
        assertThat(Length.of(ratings, ratings.questions().subList(0, 9))).isEqualTo(new Length(9, 2));
        assertThat(Length.of(ratings, ratings.questions())).isEqualTo(new Length(10, 2));
        assertThat(Length.of(ratings, ImmutableList.of())).isEqualTo(new Length(0, 0));
    }
}
