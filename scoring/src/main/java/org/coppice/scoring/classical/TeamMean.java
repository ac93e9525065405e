package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.StrategyInfo;

/**
 * The mean of the persons' scores, their standard deviation (n − 1), and the interval mean ± t · sd/√n with n − 1 degrees of freedom
 * (Student 1908), clipped to the metric. The estimand is the team's underlying mean, so there is no finite-population factor. No
 * interval for fewer than three people or where all are alike.
 */
final class TeamMean implements AggregationStrategy {
    private static final Score.Withheld NO_SCORES =
            Score.withheld(WithheldReason.NO_SCORES, "nobody in the group has a score");

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("team-mean", "Mean of the persons' scores, with a t interval");
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        return group -> {
            ImmutableList.Builder<Estimate> estimates = ImmutableList.builder();
            for (int column = 0; column < group.scores().columns().size(); column++) {
                estimates.add(estimate(
                        group.scores().moments(column),
                        group.scores().columns().get(column).metric(),
                        context));
            }
            return estimates.build();
        };
    }

    private static Estimate estimate(Moments scores, Metric metric, AggregationContext context) {
        int n = scores.n();
        if (n == 0) {
            return Estimate.withheld(NO_SCORES);
        }
        boolean alike = scores.alike(metric);
        double mean = alike ? scores.least() : scores.mean();
        if (n == 1) {
            return new Estimate(
                    Score.of(mean),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Interval.none(Interval.Why.TOO_FEW));
        }
        double sd = alike ? 0 : scores.sd().orElseThrow();
        double error = sd / Math.sqrt(n);
        Interval interval = n < 3
                ? Interval.none(Interval.Why.TOO_FEW)
                : alike
                        ? Interval.none(Interval.Why.ALL_ALIKE)
                        : between(mean, context.studentT(n - 1) * error, metric, context.level());
        return new Estimate(
                new Score.Measured(mean, OptionalDouble.of(error)),
                OptionalDouble.of(sd),
                OptionalDouble.of(n - 1),
                interval);
    }

    private static Interval between(double mean, double reach, Metric metric, double level) {
        return new Interval.Between(metric.clip(mean - reach), metric.clip(mean + reach), level);
    }
}
