package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.math.LongMath;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.missing.MissingTreatment;

/** What holds of split halves whatever was answered. */
class SplitHalfProperties {
    @Property(tries = 300)
    void mean_isStandardisedAlpha_ofEvenMeasures(
            @ForAll @IntRange(max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 9) int questions,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        ScaleSums sums = Samples.sums(Samples.random(new Random(seed), rows, questions, 0.1))
                .ofAnswered();
        int k = sums.measure().questions().size();
        SplitHalf actual = SplitHalf.of(sums, treatment);
        Score alpha = Reliability.of(sums, treatment).consistency().standardisedAlpha();
        assertThat(actual.mean().figure().isPresent()).isEqualTo(alpha.figure().isPresent());
        if (alpha.figure().isPresent()) {
            double share = k % 2 == 0 ? 1 : (k * k - 1.0) / (k * k);
            double expected = alpha.figure().getAsDouble() * share;
            assertThat(actual.mean().figure().orElseThrow())
                    .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            assertThat(actual.splits()).isEqualTo(LongMath.binomial(k, k / 2) / (k % 2 == 0 ? 2 : 1));
            assertThat(actual.worst().figure().orElseThrow())
                    .isLessThanOrEqualTo(actual.best().figure().orElseThrow());
            assertThat(actual.bestHalf()).hasSize(k / 2);
        }
    }

    @Example
    void aLongMeasure_isWithheldWithTheReason() {
        SplitHalf actual =
                SplitHalf.of(Samples.sums(Samples.random(new Random(1), 50, 21, 0)), MissingTreatment.LISTWISE);
        assertThat(actual.best())
                .isEqualTo(UndefinedFigure.undefined(
                        "21 questions have too many split halves to calculate them all; at most 20 can be"));
        SplitHalf most =
                SplitHalf.of(Samples.sums(Samples.random(new Random(1), 50, 20, 0)), MissingTreatment.LISTWISE);
        assertThat(most.splits()).isEqualTo(92_378);
    }
}
