package org.coppice.statistics.agreement;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The bootstrap distribution of ICC(1) by mean team size: teams are resampled with replacement, and percentiles of the resamples give an
 * interval (Efron 1979). A team that is drawn twice counts as two teams. Samples in which ICC(1) is undefined are excluded and counted.
 * Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class TeamBootstrap {
    private final ImmutableDoubleArray icc1;
    private final double[] sorted;
    private final int undefined;

    private TeamBootstrap(OneWaySums teams, int samples, IntFunction<int[]> draw) {
        ImmutableDoubleArray.Builder found = ImmutableDoubleArray.builder(samples);
        for (int sample = 0; sample < samples; sample++) {
            if (new Anova(teams.pick(draw.apply(sample))).icc1(TeamSize.MEAN) instanceof Score.Measured icc) {
                found.add(icc.value());
            }
        }
        this.icc1 = found.build();
        this.sorted = icc1.toArray();
        this.undefined = samples - sorted.length;
        Arrays.sort(sorted);
    }

    /**
     * Computes ICC(1) of given samples.
     *
     * @param samples for each sample the indices of its teams, from 0, in the order of the accumulator
     * @throws IndexOutOfBoundsException if there is no team with such an index
     */
    public static TeamBootstrap of(OneWaySums teams, int[][] samples) {
        return new TeamBootstrap(teams, samples.length, sample -> samples[sample]);
    }

    /**
     * Draws random samples with as many teams as the accumulator has and computes ICC(1) of each; the same seed draws the same samples.
     *
     * @param samples the number of samples, 1 or more; 1,000 or more for an interval
     */
    public static TeamBootstrap random(OneWaySums teams, int samples, long seed) {
        Check.that(samples >= 1, "the number of samples is %d; give 1 or more", samples);
        SplittableRandom random = new SplittableRandom(seed);
        return new TeamBootstrap(teams, samples, sample -> {
            int[] drawn = new int[teams.teams()];
            Arrays.setAll(drawn, team -> random.nextInt(drawn.length));
            return drawn;
        });
    }

    /** The values of ICC(1) of the samples in which it is defined, in the order of the samples. */
    public ImmutableDoubleArray icc1() {
        return icc1;
    }

    /** The number of samples in which ICC(1) is undefined. */
    public int undefined() {
        return undefined;
    }

    /**
     * The standard deviation (n − 1) over the samples, an estimate of the standard error; empty if fewer than two samples have a figure.
     */
    public OptionalDouble standardError() {
        return Moments.of(icc1.toArray()).sd();
    }

    /**
     * Returns the percentile interval: the quantiles (1 ∓ {@code level})/2 over the samples, R's type 7 (Hyndman and Fan 1996). There is no
     * interval if no sample has a figure.
     *
     * @param level the confidence level, between 0 and 1
     */
    public Interval interval(double level) {
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        return sorted.length == 0
                ? Interval.withheld(WithheldReason.UNDEFINED, "ICC(1) is not defined in any sample of teams")
                : new Interval.Between(quantile((1 - level) / 2), quantile((1 + level) / 2), level);
    }

    /** The median over the samples; empty if no sample has a figure. */
    public OptionalDouble median() {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(quantile(0.5));
    }

    private double quantile(double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
