package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/** Alpha of team means, by hand, with questions that some teams or no team answered. */
class TeamMeanSumsTest {
    private static final QuestionBank BANK = TestBanks.ratings("b", 5, Map.of("trust", "q0 q1 q2"));

    /** Adds teams of one person each; 0 is a missing answer. */
    private static TeamMeanSums sums(int[][] teams) {
        TeamMeanSums sums = TeamMeanSums.of(Samples.measure(BANK));
        for (int[] team : teams) {
            sums.add(Samples.block(BANK, new int[][] {team}));
        }
        return sums;
    }

    /** Variances 1 and 7/3, covariance 3/2; alpha 2(1 − (10/3)/(19/3)) = 18/19. */
    @Test
    void unansweredQuestion_isLeftOut() {
        TeamMeanSums sums = sums(new int[][] {{1, 0, 1}, {2, 0, 3}, {3, 0, 4}});
        assertThat(sums.teams()).isEqualTo(3);
        assertThat(sums.alpha().figure().orElseThrow()).isCloseTo(18 / 19.0, within(1e-12));
    }

    @Test
    void questionThatOnlyOneTeamAnswered_leavesThatTeam() {
        for (int[][] teams : new int[][][] {{{1, 0, 1}, {2, 0, 3}, {3, 2, 4}}, {{3, 2, 4}, {1, 0, 1}, {2, 0, 3}}}) {
            TeamMeanSums sums = sums(teams);
            assertThat(sums.teams()).isEqualTo(1);
            assertThat(((Score.Withheld) sums.alpha()).detail())
                    .isEqualTo("fewer than two teams answered every question");
        }
    }

    @Test
    void oneAnsweredQuestion_hasNoAlpha() {
        assertThat(((Score.Withheld) sums(new int[][] {{1, 0, 0}, {2, 0, 0}}).alpha()).detail())
                .isEqualTo("only one question was answered; at least two are needed");
    }

    /** Teams without an answer to one of the questions count nowhere, in any place of the order. */
    @Property(tries = 200)
    void incompleteTeams_changeNothing(@ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int teams) {
        Random random = new Random(seed);
        int[][] complete = new int[teams][];
        Arrays.setAll(complete, i -> random.ints(3, 1, 6).toArray());
        Assume.that(Arrays.stream(complete)
                        .mapToInt(team -> team[0] + team[1] + team[2])
                        .distinct()
                        .count()
                > 1);
        List<int[]> more = new ArrayList<>(List.of(complete));
        for (int gap = 0; gap < 3; gap++) {
            int[] team = random.ints(3, 1, 6).toArray();
            team[gap] = 0;
            more.add(random.nextInt(more.size() + 1), team);
        }
        TeamMeanSums actual = sums(more.toArray(int[][]::new));
        assertThat(actual.teams()).isEqualTo(teams);
        double expected = sums(complete).alpha().figure().orElseThrow();
        assertThat(actual.alpha().figure().orElseThrow())
                .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
