package org.coppice.testkit;

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
import org.coppice.spi.Parameter;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;

/** An aggregation that keeps every rule: the mean, or the middle of the range, with an interval of a standard deviation to each side. */
class PlainFigures implements AggregationStrategy {
    static final Parameter CENTRE = Parameter.oneOf("centre", "What stands for the group", "mean", "middle");

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("plain", "Plain figures", CENTRE);
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        boolean middle = context.parameters().text("centre").equals("middle");
        return group -> {
            ImmutableList.Builder<Estimate> estimates = ImmutableList.builder();
            for (int c = 0; c < group.scores().columns().size(); c++) {
                estimates.add(estimate(group, c, middle, context.level()));
            }
            return estimates.build();
        };
    }

    Estimate estimate(ScoredTeam group, int column, boolean middle, double level) {
        Moments scores = group.scores().moments(column);
        if (scores.n() == 0) {
            return nobody(group, column);
        }
        Metric metric = group.scores().columns().get(column).metric();
        double centre = centre(group, column);
        double value = metric.clip(middle ? (scores.least() + scores.most()) / 2 : centre);
        return new Estimate(
                Score.of(value), scores.sd(), OptionalDouble.empty(), interval(value, scores, metric, level));
    }

    double centre(ScoredTeam group, int column) {
        return group.scores().moments(column).mean();
    }

    Interval interval(double value, Moments scores, Metric metric, double level) {
        double reach = scores.sd().orElse(0);
        return scores.n() < 3
                ? Interval.withheld(WithheldReason.TOO_FEW)
                : new Interval.Between(metric.clip(value - reach), metric.clip(value + reach), level);
    }

    Estimate nobody(ScoredTeam group, int column) {
        return Estimate.withheld(Score.withheld(WithheldReason.NO_SCORES, "nobody has a score"));
    }
}
