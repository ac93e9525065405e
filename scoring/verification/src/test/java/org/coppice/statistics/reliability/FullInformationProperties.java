package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;

/** What holds of one factor by full information whatever was answered. */
class FullInformationProperties {
    private static PatternSums sums(int[][] table, int questions) {
        QuestionBank bank = Samples.bank(questions, 1);
        return PatternSums.of(Samples.measure(bank)).add(Samples.block(bank, table));
    }

    @Property(tries = 200)
    void ofCompleteAnswers_isMaximumLikelihood(@ForAll @IntRange(min = 60, max = 90) int rows, @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, 5, 0);
        OneFactor expected = OneFactor.maximumLikelihood(Samples.sums(table, 1));
        OneFactor actual = OneFactor.fullInformation(sums(table, 5));
        if (expected.omega().figure().isPresent() && actual.omega().figure().isPresent()) {
            double omega = expected.omega().figure().getAsDouble();
            assertThat(actual.omega().figure().getAsDouble()).isCloseTo(omega, within(1e-6));
        }
        assertThat(actual.omegaOfObserved()).isInstanceOf(Score.Withheld.class);
    }

    @Property(tries = 200)
    void figures_ofAnyAnswers_areWithinTheirBounds(
            @ForAll @IntRange(max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 5) int questions,
            @ForAll @DoubleRange(max = 1) double missing,
            @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, questions, missing);
        OneFactor actual = OneFactor.fullInformation(sums(table, questions));
        assertThat(actual.omega().figure().orElse(0)).isBetween(0.0, 1.0);
        assertThat(actual.loadings().stream()).allMatch(Double::isFinite);
        assertThat(actual.uniquenesses().stream()).allMatch(u -> u > 0);
        if (actual.omega() instanceof Score.Withheld why) {
            assertThat(why.detail()).isNotBlank();
            assertThat(actual.loadings().isEmpty()).isTrue();
        }
    }

    @Property(tries = 200)
    void sums_inTwoParts_areTheSameBits(@ForAll @IntRange(max = 60) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        int[][] table = Samples.random(random, rows, 4, 0.3);
        int cut = random.nextInt(rows + 1);
        PatternSums parts =
                sums(Arrays.copyOfRange(table, cut, rows), 4).combine(sums(Arrays.copyOfRange(table, 0, cut), 4));
        assertThat(parts.answering()).isEqualTo(sums(table, 4).answering());
        assertThat(OneFactor.fullInformation(parts)).isEqualTo(OneFactor.fullInformation(sums(table, 4)));
    }

    @Example
    void twoQuestions_determineNoFactor() {
        int[][] table = {{1, 2}, {2, 2}, {4, 0}, {5, 4}};
        assertThat(OneFactor.fullInformation(sums(table, 2)).omega())
                .isEqualTo(UndefinedFigure.undefined(
                        "two questions do not determine a factor; at least three are needed"));
    }
}
