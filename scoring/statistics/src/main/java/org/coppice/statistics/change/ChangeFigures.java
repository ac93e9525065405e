package org.coppice.statistics.change;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** Computes the figures of a change from its size, its standard error and its degrees of freedom. */
final class ChangeFigures {
    private ChangeFigures() {}

    /** Returns the figure if it is finite, otherwise a withheld score with that reason. */
    static Score score(double value, String otherwise) {
        return Double.isFinite(value) ? Score.of(value) : Score.withheld(WithheldReason.UNDEFINED, otherwise);
    }

    /**
     * Returns the figures of a change.
     *
     * @param spread the standard deviation of the differences, if there is one
     * @param error the standard error; 0 or less if there is none
     * @param unit the standard deviation that is the unit of the effect size; 0 or less if there is none
     */
    static GroupChange of(
            GroupChange.Method method,
            int before,
            int after,
            double change,
            OptionalDouble spread,
            double error,
            double df,
            double unit,
            Metric metric,
            double level) {
        if (!Double.isFinite(change) || !Double.isFinite(error) || !Double.isFinite(unit)) {
            Score.Withheld large = Score.withheld(WithheldReason.UNDEFINED, "the scores are too large to add up");
            return new GroupChange(
                    method, OptionalInt.of(before), OptionalInt.of(after), Estimate.withheld(large), same(large));
        }
        boolean few = Math.min(before, after) < 3;
        boolean known = error > 0 && df > 0 && Double.isFinite(change / error);
        Score why =
                Score.withheld(WithheldReason.UNDEFINED, few ? "fewer than three people" : "the scores do not vary");
        boolean tested = known && !few;
        TDistribution t = TDistribution.of(tested ? df : 1);
        Interval interval = tested
                ? between(change, quantile(t, level) * error, metric, level)
                : Interval.withheld(few ? WithheldReason.TOO_FEW : WithheldReason.ALL_ALIKE);
        Estimate estimate = new Estimate(
                known ? new Score.Measured(change, OptionalDouble.of(error)) : Score.of(change),
                spread,
                known ? OptionalDouble.of(df) : OptionalDouble.empty(),
                interval);
        return new GroupChange(
                method,
                OptionalInt.of(before),
                OptionalInt.of(after),
                estimate,
                figures(
                        tested ? Score.of(change / error) : why,
                        tested ? Score.of(Math.min(1, 2 * t.survivalProbability(Math.abs(change / error)))) : why,
                        tested && unit > 0 ? score(change / unit, "the scores do not vary") : why));
    }

    /** Returns t, p and the effect size, withheld for the same reason. */
    static Figures same(Score.Withheld reason) {
        return figures(reason, reason, reason);
    }

    private static Figures figures(Score t, Score p, Score effect) {
        return Figures.builder().put("t", t).put("p", p).put("effect", effect).build();
    }

    /** Returns the interval, limited to the possible differences: for a metric from a to b they are between −(b − a) and b − a. */
    private static Interval between(double change, double reach, Metric metric, double level) {
        double most = metric.bounded() ? metric.highest() - metric.lowest() : Double.MAX_VALUE;
        return new Interval.Between(
                Math.max(-most, Math.min(most, change - reach)),
                Math.max(-most, Math.min(most, change + reach)),
                level);
    }

    /** Returns a quantile. The library's root is accurate to 1e-9; Newton steps refine it to the last digits. */
    private static double quantile(TDistribution t, double level) {
        double probability = (1 + level) / 2;
        double x = t.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            x -= (t.cumulativeProbability(x) - probability) / t.density(x);
        }
        return x;
    }
}
