package org.coppice.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Partial pooling, worked by hand. */
class PartialPoolingTest {
    @Test
    void equalVarianceAndError_shrinkByHalf() {
        PartialPooling pooling = PartialPooling.ofVariance(0.04);
        assertThat(pooling.remaining(0.2)).isCloseTo(0.5, within(1e-12));
        assertThat(pooling.mean(0.9, 0.2, 0.5)).isCloseTo(0.7, within(1e-12));
        assertThat(pooling.sd(0.2)).isCloseTo(0.2 * Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void variance_isPooledWithThePrior() {
        // Σ(x − x̄)² = .02, Σe² · 2/3 = .0002, (4 · .01 + .0198)/(4 + 2)
        PartialPooling pooling =
                PartialPooling.of(new double[] {0.4, 0.5, 0.6}, new double[] {0.01, 0.01, 0.01}, 0.01, 4);
        assertThat(pooling.variance()).isCloseTo((0.04 + 0.0198) / 6, within(1e-12));
    }

    @Test
    void estimatesThatDifferLessThanTheirErrors_leaveThePriorAlone() {
        PartialPooling pooling =
                PartialPooling.of(new double[] {0.5, 0.5, 0.51}, new double[] {0.1, 0.1, 0.1}, 0.01, 4);
        assertThat(pooling.variance()).isCloseTo(0.04 / 6, within(1e-12));
    }

    @Test
    void noVariance_leavesTheCentre() {
        assertThat(PartialPooling.ofVariance(0).mean(0.9, 0, 0.5)).isEqualTo(0.5);
        assertThatThrownBy(() -> PartialPooling.ofVariance(-1)).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void shrunkEstimate_isBetweenTheCentreAndTheEstimate(
            @ForAll @DoubleRange(max = 1) double estimate,
            @ForAll @DoubleRange(max = 1) double error,
            @ForAll @DoubleRange(max = 1) double variance,
            @ForAll @DoubleRange(max = 1) double centre) {
        double mean = PartialPooling.ofVariance(variance).mean(estimate, error, centre);
        assertThat(mean).isBetween(Math.min(estimate, centre) - 1e-12, Math.max(estimate, centre) + 1e-12);
    }

    @Property
    void discoveries_areTheSmallestPValues(
            @ForAll @Size(min = 1, max = 30) double @DoubleRange(max = 1) [] p,
            @ForAll @DoubleRange(max = 1) double rate) {
        boolean[] found = FalseDiscoveries.among(p, rate);
        int discoveries = 0;
        double largest = -1;
        for (int i = 0; i < p.length; i++) {
            discoveries += found[i] ? 1 : 0;
            largest = found[i] ? Math.max(largest, p[i]) : largest;
        }
        for (int i = 0; i < p.length; i++) {
            assertThat(found[i]).isEqualTo(p[i] <= largest);
        }
        if (discoveries > 0) {
            assertThat(largest).isLessThanOrEqualTo(discoveries * rate / p.length);
        }
    }

    @Test
    void benjaminiAndHochberg1995_rejectFour() {
        // the example of their article: four of fifteen at .05
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1
        };
        boolean[] found = FalseDiscoveries.among(p, 0.05);
        assertThat(found).startsWith(true, true, true, true, false);
        assertThat(FalseDiscoveries.among(new double[0], 0.05)).isEmpty();
    }

    @Test
    void pValue_isThatOfStudentsT() {
        assertThat(FalseDiscoveries.p(2.015048, 1, 5)).isCloseTo(0.05, within(1e-6));
        assertThat(FalseDiscoveries.twoSided(-2.570582, 1, 5)).isCloseTo(0.05, within(1e-6));
        assertThat(FalseDiscoveries.p(1, 0, 5)).isZero();
        assertThat(FalseDiscoveries.p(0, 0, 5)).isEqualTo(1);
    }
}
