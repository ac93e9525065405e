package org.coppice.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.FaultException;
import org.coppice.testkit.ValidBlueprint;
import org.junit.jupiter.api.Test;

class TeamFixtureTest {
    private static final QuestionBank BANK =
            ValidBlueprint.bank(); // light-1, light-2 (reversed), air-1, air-2 (reversed), of 5 points

    @Test
    void shares_becomeRatings_mirroredForReversedQuestions() {
        TeamAnswers team = TeamFixture.of(BANK, "north")
                .members(3)
                .rate("light", 0, 0.5, 1)
                .build();
        assertThat(said(team, "light-1")).containsExactly("1.0", "3.0", "5.0");
        assertThat(said(team, "light-2")).containsExactly("5.0", "3.0", "1.0");
        assertThat(said(team, "air-1")).containsOnly("SKIPPED");
    }

    @Test
    void laterCalls_overrideEarlierOnes_forTheLastRespondents() {
        TeamAnswers team = TeamFixture.of(BANK, "north")
                .wave(LocalDate.of(2026, 3, 31))
                .members(2)
                .rate("light", 1)
                .answer("light-1", 2, 3)
                .respondents(Perspective.CARER, 1)
                .rate("air", 0)
                .absent("air-2", Absence.DONT_KNOW)
                .build();
        assertThat(team.key()).isEqualTo(new TeamKey("north", LocalDate.of(2026, 3, 31)));
        assertThat(team.respondents()).containsExactly("p1", "p2", "p3");
        assertThat(team.answers().perspective(2)).isEqualTo(Perspective.CARER);
        assertThat(said(team, "light-1")).containsExactly("2.0", "3.0", "SKIPPED");
        assertThat(said(team, "light-2")).containsExactly("1.0", "1.0", "SKIPPED");
        assertThat(said(team, "air-1")).containsExactly("SKIPPED", "SKIPPED", "1.0");
        assertThat(said(team, "air-2")).containsExactly("SKIPPED", "SKIPPED", "DONT_KNOW");
    }

    @Test
    void invalidCalls_areRejected_withTheAllowedValues() {
        TeamFixture team = TeamFixture.of(BANK, "north").members(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> team.rate("lihgt", 1))
                .withMessageContaining("no rating for construct \"lihgt\"; the bank has [light, air]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> team.answer("light-3", 1))
                .withMessageContaining("no question \"light-3\"; the bank has [light-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> team.answer("light-1", 1, 2, 3))
                .withMessageContaining("3 values for 2 respondents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> team.rate("light", 5))
                .withMessageContaining("give a number from 0 to 1");
        assertThatThrownBy(() -> team.answer("light-1", 9).build()).isInstanceOf(FaultException.class);
    }

    private static String[] said(TeamAnswers team, String question) {
        int column = BANK.column(question).orElseThrow();
        return IntStream.range(0, team.size())
                .mapToObj(row -> team.answers().response(row, column))
                .map(response -> response instanceof Response.Answered answered
                        ? String.valueOf(answered.value())
                        : ((Response.Absent) response).reason().name())
                .toArray(String[]::new);
    }
}
