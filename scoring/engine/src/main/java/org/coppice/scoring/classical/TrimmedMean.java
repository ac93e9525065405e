package org.coppice.scoring.classical;

import java.util.Arrays;
import org.coppice.model.score.Moments;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;

/**
 * The aggregation strategy that computes the trimmed mean: the mean of the scores of the persons without the lowest g and the highest g,
 * with g = ⌊trim · n⌋. The standard error is that of the winsorised scores, s_w / ((1 − 2 · trim) √n), with n − 2g − 1 degrees of freedom
 * (Tukey and McLaughlin 1963).
 */
final class TrimmedMean implements AggregationStrategy {
    private static final String TRIM = "trim";

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of(
                "trimmed",
                "Trimmed mean of the persons' scores, without the lowest and the highest",
                Parameter.real(TRIM, "The share of persons left out on each side.", 0.2, 0, 0.45));
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        double trim = context.parameters().real(TRIM);
        return new Centring(context, (scores, column) -> figure(scores.measured(column), trim));
    }

    /** Returns the trimmed mean of two or more scores. */
    static Centring.Figure figure(double[] values, double trim) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int cut = (int) Math.floor(trim * n + 1e-9); // 0.2 of 10 is 2
        int kept = n - 2 * cut;
        double mean = Moments.of(Arrays.copyOfRange(sorted, cut, n - cut)).mean();
        Arrays.fill(sorted, 0, cut, sorted[cut]);
        Arrays.fill(sorted, n - cut, n, sorted[n - cut - 1]);
        double spread = Moments.of(sorted).sd().orElseThrow();
        return new Centring.Figure(mean, spread / ((1 - 2 * trim) * Math.sqrt(n)), Math.max(1, kept - 1));
    }
}
