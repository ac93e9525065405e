package org.coppice.blueprint.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.score.Interval;
import org.junit.jupiter.api.Test;

class BayesianBootstrapTest {
    private static final int DRAWS = 40_000;

    @Test
    void drawsOfAFewPersons_coverTheStudentTInterval() {
        double[][] groups = {
            {0.45, 0.50, 0.55, 0.48, 0.52},
            {0.4, 0.6, 0.5, 0.45, 0.55, 0.5, 0.52, 0.48},
            {.3, .4, .5, .6, .7, .5, .5, .5, .45, .55, .4, .6}
        };
        for (double[] values : groups) {
            int n = values.length;
            double sd = Math.sqrt(
                    Arrays.stream(values).map(x -> (x - 0.5) * (x - 0.5)).sum() / (n - 1));
            double reach = TDistribution.of(n - 1).inverseCumulativeProbability(0.95) * sd / Math.sqrt(n);
            Interval.Between interval =
                    Quickselect.interval(BayesianBootstrap.of(1, n, DRAWS).means(values), 0.9);
            // the weights have no tails as long as a normal's, so for five persons the draws fall a little short of t
            assertThat(interval.upper() - 0.5).as("n = " + n).isCloseTo(reach, within(0.12 * reach));
            assertThat(0.5 - interval.lower()).as("n = " + n).isCloseTo(reach, within(0.12 * reach));
        }
    }

    @Test
    void weightsOfOneSeedAndSize_areEqual() {
        double[] values = {0.1, 0.9, 0.4, 0.6};
        assertThat(BayesianBootstrap.of(7, 4, 100).means(values))
                .isEqualTo(BayesianBootstrap.of(7, 4, 100).means(values));
        assertThat(BayesianBootstrap.of(8, 4, 100).means(values))
                .isNotEqualTo(BayesianBootstrap.of(7, 4, 100).means(values));
        BootstrapBySize kept = new BootstrapBySize(7, 100);
        assertThat(kept.of(4)).isSameAs(kept.of(4));
        assertThat(kept.of(4).means(values))
                .isEqualTo(BayesianBootstrap.of(7, 4, 100).means(values));
        assertThat(kept.of(300).draws()).isEqualTo(100);
    }

    @Test
    void drawsOfOnePersonOrEqualValues_areTheMean() {
        assertThat(BayesianBootstrap.of(1, 1, 50).means(new double[] {0.3})).containsOnly(0.3);
        assertThat(BayesianBootstrap.of(1, 4, 50).means(new double[] {0.5, 0.5, 0.5, 0.5}))
                .containsOnly(0.5);
        assertThat(BayesianBootstrap.of(1, 3, 50).means(new double[] {Double.NaN, 0.25, Double.NaN}))
                .containsOnly(0.25);
    }

    @Test
    void personsWithoutAValue_areIgnored() {
        double[] all = {0.2, 0.4, 0.9, 0.7, 0.3};
        double[] some = {0.2, Double.NaN, 0.9, 0.7, Double.NaN};
        double[] drawn = BayesianBootstrap.of(3, 5, DRAWS).means(some);
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(0.6, within(0.02));
        assertThat(drawn).isNotEqualTo(BayesianBootstrap.of(3, 5, DRAWS).means(all));
    }

    @Property(tries = 200)
    void draws_areWithinTheUnitInterval(@ForAll @IntRange(min = 2, max = 20) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(n).toArray();
        for (double drawn : BayesianBootstrap.of(seed, n, 60).means(values)) {
            assertThat(drawn).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 200)
    void selectedValue_isThatOfTheSortedArray(
            @ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
            @ForAll long seed) {
        double[] values = new Random(seed).ints(n, 0, 40).asDoubleStream().toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int lower = (int) Math.floor((1 - level) / 2 * (n - 1));
        assertThat(Quickselect.interval(values, level))
                .isEqualTo(new Interval.Between(sorted[lower], sorted[n - 1 - lower], level));
    }
}
