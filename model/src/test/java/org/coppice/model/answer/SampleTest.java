package org.coppice.model.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.Facet;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final QuestionBank BANK = QuestionBank.builder("b", "1.0.0", "B")
            .scale(new ResponseScale.Numeric("s", 1, 5))
            .construct(Facet.of("c", "C", "c"))
            .question(Question.builder("q", "Q?", "s").measures("c"))
            .build();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final TeamAnswers TEN = team("10").build();
    private static final TeamAnswers TWO = team("2").build();
    private static final TeamAnswers LATER = team("2").wave(DAY).build();

    private static TeamAnswersBuilder team(String id) {
        return TeamAnswers.builder(BANK, id).respondent("p").answer("q", 3);
    }

    @Test
    void teamsInAnyOrder_areInTheOrderOfTheirKeys_fromAListAndFromALambda() {
        List<TeamAnswers> teams = List.of(LATER, TEN, TWO);
        for (Sample sample : List.of(Sample.of(teams), Sample.of(() -> teams.iterator()))) {
            assertThat(sample.keys()).containsExactly(TeamKey.of("2"), TeamKey.of("10"), new TeamKey("2", DAY));
            assertThat(sample.teams()).containsExactly(TWO, TEN, LATER);
            assertThat(sample.team(new TeamKey("2", DAY))).isSameAs(LATER);
        }
    }

    @Test
    void sampleOfNoTeam_isEmpty() {
        assertThat(Sample.of(List.of()).keys()).isEmpty();
        assertThat(Sample.of(List.of()).teams()).isEmpty();
    }

    @Test
    void teamsWithTheSameKey_areRefusedTogether() {
        assertThatThrownBy(() -> Sample.of(List.of(TWO, TEN, LATER, TWO, LATER, TWO)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "the sample has more than one entry for team 2, 2 on 2026-01-01; put all answers of a team in a"
                                + " wave into one TeamAnswers");
    }

    @Test
    void unknownKey_isRefused() {
        Sample sample = Sample.of(List.of(TWO));
        assertThatThrownBy(() -> sample.team(TeamKey.of("3")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the sample has no team 3; ask for one of its keys()");
    }

    @Test
    @SuppressWarnings("NullAway") // null on purpose
    void nothing_isRefusedByName() {
        assertThatThrownBy(() -> Sample.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("teams is null");
        assertThatThrownBy(() -> Sample.of(Arrays.asList(TWO, null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("a team of the sample is null");
    }
}
