package org.coppice.statistics.agreement;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;

/**
 * ICC(1) by mean size of samples drawn from the teams with replacement, and what their percentiles say of how sure it is (Efron 1979).
 * A team drawn twice counts as two teams. Samples in which ICC(1) is not defined are left out and counted. Immutable.
 */
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
     * Of given samples.
     *
     * @param samples the numbers of the teams of each, from 0, in the order of the state
     * @throws IndexOutOfBoundsException if there is no such team
     */
    public static TeamBootstrap of(OneWaySums teams, int[][] samples) {
        return new TeamBootstrap(teams, samples.length, sample -> samples[sample]);
    }

    /**
     * Of samples of as many teams as there are, drawn at random; the same seed draws the same.
     *
     * @param samples 1 or more; 1,000 or more for the ends of an interval
     */
    public static TeamBootstrap random(OneWaySums teams, int samples, long seed) {
        Check.that(samples >= 1, "%d samples; draw 1 or more", samples);
        SplittableRandom random = new SplittableRandom(seed);
        return new TeamBootstrap(teams, samples, sample -> {
            int[] drawn = new int[teams.teams()];
            Arrays.setAll(drawn, team -> random.nextInt(drawn.length));
            return drawn;
        });
    }

    /** ICC(1) of the samples in which it is defined, in their order. */
    public ImmutableDoubleArray icc1() {
        return icc1;
    }

    /** In how many samples it is not. */
    public int undefined() {
        return undefined;
    }

    /** The standard deviation (n − 1) over the samples, which estimates the standard error; empty for fewer than two. */
    public OptionalDouble standardError() {
        return Moments.of(icc1.toArray()).sd();
    }

    /**
     * The percentile interval: the quantiles (1 ∓ {@code level})/2 over the samples, R's type 7 (Hyndman and Fan 1996); none where no
     * sample has a figure.
     *
     * @param level between 0 and 1
     */
    public Interval interval(double level) {
        Check.that(level > 0 && level < 1, "an interval at level %s; a level lies between 0 and 1", level);
        return sorted.length == 0
                ? Interval.none(Interval.Why.WITHHELD)
                : new Interval.Between(quantile((1 - level) / 2), quantile((1 + level) / 2), level);
    }

    /** The median over the samples; empty where no sample has a figure. */
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
