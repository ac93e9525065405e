package org.coppice.scoring.classical;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.StrategyInfo;

/**
 * The aggregation strategy that computes the median of the scores of the persons (for an even number, the mean of the two middle scores).
 * The standard error is based on two order statistics at equal distance from both ends: (x[n−a+1] − x[a]) / 2z, with a = round((n + 1)/2 −
 * √n), at least 1, and z the normal quantile of the probability 1 − Pr(B(n, ½) &lt; a) that the sign test assigns to x[a] (Price and Bonett
 * 2001). The interval uses t with n − 1 degrees of freedom.
 *
 * <p>Of an odd number the median is the score of one person. In the smallest group that is shown by default, five people, two persons
 * on each side hide whose it is; with a minimum group of 3 or 4 a mean protects people better.
 */
final class TeamMedian implements AggregationStrategy {
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("median", "Median of the persons' scores, which is robust to outliers");
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        return new Centring(context, (scores, column) -> figure(scores.measured(column)));
    }

    static Centring.Figure figure(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int a = (int) Math.max(1, Math.round((n + 1) / 2.0 - Math.sqrt(n)));
        double tail = BinomialDistribution.of(n, 0.5).cumulativeProbability(a - 1);
        double z = -NormalDistribution.of(0, 1).inverseCumulativeProbability(tail);
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Centring.Figure(median, (sorted[n - a] - sorted[a - 1]) / (2 * z), n - 1);
    }
}
