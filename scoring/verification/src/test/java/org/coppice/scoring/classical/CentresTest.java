package org.coppice.scoring.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/** The median and the trimmed mean of a group. */
class CentresTest {
    private static final QuestionBank BANK = TestBanks.ratings("b", 10, ImmutableMap.of("c", "q"));

    /**
     * Of 1 to 10 without a fifth on each side 3 to 8 are left, mean 5.5. Winsorised, 3 3 3 4 5 6 7 8 8 8 have squares of 6 · 6.25 + 2 ·
     * 2.25 + 2 · 0.25 = 42.5 and variance 42.5/9, so the standard error is √(42.5/9) / (0.6 · √10), with 10 − 4 − 1 degrees of freedom.
     */
    @Test
    void trimmed_followsTheArithmetic() {
        Centring.Figure figure = TrimmedMean.figure(
                IntStream.rangeClosed(1, 10).mapToDouble(x -> x).toArray(), 0.2);
        assertThat(figure.value()).isCloseTo(5.5, within(1e-12));
        assertThat(figure.error()).isCloseTo(Math.sqrt(42.5 / 9) / (0.6 * Math.sqrt(10)), within(1e-12));
        assertThat(figure.freedom()).isEqualTo(5);
    }

    /**
     * Of 1 to 9 a = round(5 − 3) = 2, and Pr(B(9, ½) &lt; 2) = 10/512, whose normal quantile is −2.0635279; the ends are 2 and 8.
     */
    @Test
    void median_followsTheArithmetic() {
        Centring.Figure figure = TeamMedian.figure(new double[] {9, 1, 8, 2, 7, 3, 6, 4, 5});
        assertThat(figure.value()).isEqualTo(5);
        assertThat(6 / (2 * figure.error())).isCloseTo(2.063527898316244, within(1e-9));
        assertThat(TeamMedian.figure(new double[] {1, 2, 4, 9}).value()).isEqualTo(3);
    }

    @Property(tries = 300)
    void untrimmed_isTheMean_andNoCentreLeavesTheScores(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -50, max = 50) Double> scores) {
        double[] values = scores.stream().mapToDouble(x -> x).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        assertThat(TrimmedMean.figure(values, 0).value()).isCloseTo(mean, within(1e-11));
        assertThat(TrimmedMean.figure(values, 0.3).value()).isBetween(least - 1e-12, most + 1e-12);
        assertThat(TeamMedian.figure(values).value()).isBetween(least, most);
        assertThat(TeamMedian.figure(values).error()).isBetween(0.0, Double.MAX_VALUE);
    }

    @Test
    void oneFarAnswer_movesTheMean_notTheMedian() {
        assertThat(figure("median", 4, 5, 5, 6, 6)).isEqualTo(figure("median", 4, 5, 5, 6, 10));
        assertThat(figure("trimmed", 4, 5, 5, 6, 6)).isEqualTo(figure("trimmed", 4, 5, 5, 6, 10));
        assertThat(figure("team-mean", 4, 5, 5, 6, 6)).isLessThan(figure("team-mean", 4, 5, 5, 6, 10));
    }

    @Test
    void figures_withoutASpread_sayWhyThereIsNoInterval() {
        assertThat(score("median", 5, 5).interval()).isEqualTo(Interval.withheld(WithheldReason.TOO_FEW));
        assertThat(score("median", 5, 5, 5, 5).interval()).isEqualTo(Interval.withheld(WithheldReason.ALL_ALIKE));
        assertThat(score("trimmed", 5, 5, 5, 5, 5, 5, 9).interval())
                .isEqualTo(Interval.withheld(WithheldReason.NO_SPREAD));
        assertThat(score("trimmed", 3, 4, 5, 5, 5, 6, 9).interval()).isInstanceOf(Interval.Between.class);
    }

    private static double figure(String aggregation, int... answers) {
        return score(aggregation, answers).value().figure().orElseThrow();
    }

    private static TeamScore score(String aggregation, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "t");
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q", answers[i]);
        }
        return Assessment.builder(TestBanks.catalogue())
                .bank(BANK)
                .scoring("mean")
                .aggregation(aggregation)
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build()
                .assess(team.build())
                .scores()
                .get(0);
    }
}
