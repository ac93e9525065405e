package org.coppice.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Metric;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.TestBanks;

/** What holds for any norm and any score. */
class NormScoreProperties {
    private static final Metric SUM = Metric.unbounded("sum", "sum");
    private static final ScoreColumn TRUST = new ScoreColumn(TestBanks.measure("trust"), SUM);

    private static NormTable norm(long seed, int percentiles, double shift, double sign) {
        Random random = new Random(seed);
        double mean = random.nextGaussian();
        double sd = 0.1 + random.nextDouble();
        double[] ranks = random.doubles(percentiles, 0, 100).sorted().toArray();
        double[] scores = random.ints(percentiles, -6, 7)
                .mapToDouble(i -> i / 2.0)
                .sorted()
                .toArray();
        ImmutableSortedMap.Builder<Double, Double> table = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < percentiles; i++) {
            int at = sign > 0 ? i : percentiles - 1 - i;
            table.put(sign > 0 ? ranks[at] : 100 - ranks[at], shift + sign * scores[at]);
        }
        return NormTable.builder("n", "b", TRUST.measure())
                .metric("sum")
                .source("S")
                .sample(9, 2020)
                .moments(shift + sign * mean, sd)
                .percentiles(table.buildOrThrow())
                .build();
    }

    private static NormFigures figures(NormTable norm, double score) {
        return NormScore.of(norm, TRUST, Score.of(score)).figures().orElseThrow();
    }

    @Property(tries = 400)
    void figures_riseWithTheScoreAndStayInRange(
            @ForAll long seed, @ForAll @IntRange(max = 8) int percentiles, @ForAll long scoresSeed) {
        NormTable norm = norm(seed, percentiles, 0, 1);
        double[] scores = new Random(scoresSeed)
                .ints(12, -20, 21)
                .mapToDouble(i -> i / 4.0)
                .sorted()
                .toArray();
        NormFigures before = figures(norm, -1e6);
        for (NormFigures f :
                Arrays.stream(scores).mapToObj(x -> figures(norm, x)).toList()) {
            assertThat(f.z()).isGreaterThanOrEqualTo(before.z());
            assertThat(f.sten()).isBetween(Math.max(1, before.sten()), 10.0);
            assertThat(f.wholeSten()).isBetween(1, 10);
            assertThat(f.percentile().rank()).isBetween(before.percentile().rank(), 100.0);
            before = f;
        }
    }

    @Property(tries = 400)
    void norm_movedWithTheScore_givesTheSameFigures(
            @ForAll long seed,
            @ForAll @IntRange(max = 8) int percentiles,
            @ForAll @IntRange(min = -8, max = 8) int shift,
            @ForAll @DoubleRange(min = -4, max = 4) double score) {
        double x = Math.rint(score * 4) / 4;
        NormFigures here = figures(norm(seed, percentiles, 0, 1), x);
        NormFigures there = figures(norm(seed, percentiles, shift, 1), x + shift);
        assertThat(there.t()).isCloseTo(here.t(), within(1e-9));
        assertThat(there.percentile().ground()).isEqualTo(here.percentile().ground());
        assertThat(there.percentile().rank()).isCloseTo(here.percentile().rank(), within(1e-9));
    }

    @Property(tries = 400)
    void norm_mirroredWithTheScore_givesMirroredFigures(
            @ForAll long seed,
            @ForAll @IntRange(max = 8) int percentiles,
            @ForAll @DoubleRange(min = -4, max = 4) double score) {
        double x = Math.rint(score * 4) / 4;
        NormFigures here = figures(norm(seed, percentiles, 0, 1), x);
        NormFigures there = figures(norm(seed, percentiles, 0, -1), -x);
        assertThat(there.z()).isCloseTo(-here.z(), within(1e-9));
        assertThat(there.t()).isCloseTo(100 - here.t(), within(1e-9));
        assertThat(there.sten()).isCloseTo(11 - here.sten(), within(1e-9));
        assertThat(there.percentile().rank()).isCloseTo(100 - here.percentile().rank(), within(1e-6));
    }
}
