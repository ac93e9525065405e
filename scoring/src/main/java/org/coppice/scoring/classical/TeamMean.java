package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
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
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("team-mean", "Mean of the persons' scores, with a t interval");
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        return group -> IntStream.range(0, group.scores().columns().size())
                .mapToObj(column -> estimate(
                        group.scores().measured(column),
                        group.scores().alike(column),
                        group.scores().columns().get(column).metric(),
                        context))
                .collect(ImmutableList.toImmutableList());
    }

    private static Estimate estimate(double[] scores, boolean alike, Metric metric, AggregationContext context) {
        int n = scores.length;
        if (n == 0) {
            return Estimate.withheld(Score.withheld(WithheldReason.NO_SCORES, "nobody in the group has a score"));
        }
        double mean = alike ? scores[0] : Arrays.stream(scores).sum() / n;
        if (n == 1) {
            return new Estimate(
                    Score.of(mean),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Interval.none(Interval.Why.TOO_FEW));
        }
        double squares = alike
                ? 0
                : Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        double sd = Math.sqrt(squares / (n - 1));
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
