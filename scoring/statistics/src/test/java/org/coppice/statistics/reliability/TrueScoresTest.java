package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.junit.jupiter.api.Test;

/** Scores of persons, given how reliable they are; figures worked out by hand. */
class TrueScoresTest {
    private static final Score MEAN = Score.of(3);
    private static final Score SD = Score.of(0.5);

    @Test
    void regressed_liesBetweenTheMeanAndTheScore() {
        Score actual = TrueScores.regressed(4, MEAN, SD, Score.of(0.64));
        assertThat(actual.figure().orElseThrow()).isCloseTo(3.64, within(1e-12));
        // 0.5 √(0.64 · 0.36) = 0.5 · 0.8 · 0.6
        assertThat(((Score.Measured) actual).standardError().orElseThrow()).isCloseTo(0.24, within(1e-12));
        assertThat(TrueScores.regressed(4, MEAN, SD, Score.of(0)))
                .isEqualTo(new Score.Measured(3, OptionalDouble.of(0)));
        assertThat(TrueScores.regressed(4, MEAN, SD, Score.of(1)))
                .isEqualTo(new Score.Measured(4, OptionalDouble.of(0)));
    }

    @Test
    void interval_isThatOfTheErrorOfMeasurement() {
        Score error = TrueScores.errorOfMeasurement(SD, Score.of(0.64));
        assertThat(error.figure().orElseThrow()).isCloseTo(0.3, within(1e-12));
        Interval.Between limits = (Interval.Between) TrueScores.interval(4, error, 0.95);
        assertThat(limits.lower()).isCloseTo(4 - 0.3 * 1.959963984540054, within(1e-12));
        assertThat(limits.upper()).isCloseTo(4 + 0.3 * 1.959963984540054, within(1e-12));
    }

    @Test
    void figures_ofAReliabilityThatIsNone_areWithheldForItsReason() {
        Score none = UndefinedFigure.undefined("nobody answered");
        assertThat(TrueScores.errorOfMeasurement(SD, none)).isEqualTo(none);
        assertThat(TrueScores.errorOfMeasurement(none, Score.of(0.5))).isEqualTo(none);
        assertThat(TrueScores.regressed(4, MEAN, SD, none)).isEqualTo(none);
        assertThat(TrueScores.regressed(4, none, SD, Score.of(0.5))).isEqualTo(none);
        assertThat(TrueScores.interval(4, none, 0.9))
                .isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, "nobody answered"));
        assertThat(TrueScores.regressed(4, MEAN, SD, Score.of(-0.2)))
                .isInstanceOfSatisfying(
                        Score.Withheld.class, why -> assertThat(why.detail()).contains("the reliability is -0.2"));
        assertThat(TrueScores.errorOfMeasurement(SD, Score.of(1.2))).isInstanceOf(Score.Withheld.class);
        assertThat(AlphaIntervals.bonett(Score.of(0.7), 5, 2, 0.95))
                .isInstanceOfSatisfying(
                        Interval.Withheld.class, why -> assertThat(why.detail()).contains("2 people are too few"));
        assertThat(AlphaIntervals.duhachekIacobucci(Score.of(0.7), 0.95)).isInstanceOf(Interval.Withheld.class);
    }
}
