package org.coppice.scoring.classical;

import org.coppice.model.score.Moments;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameters;
import org.coppice.spi.StrategyInfo;

/** The aggregation strategy that computes the mean of the scores, with standard error sd/√n and n − 1 degrees of freedom (Student 1908). */
final class TeamMean implements AggregationStrategy {
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("team-mean", "Mean of the persons' scores, with a t interval");
    }

    @Override
    public boolean givesMeans(Parameters parameters) {
        return true;
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        return new Centring(context, (scores, column) -> {
            Moments moments = scores.moments(column);
            double error = moments.sd().orElseThrow() / Math.sqrt(moments.n());
            return new Centring.Figure(moments.mean(), error, moments.n() - 1);
        });
    }
}
