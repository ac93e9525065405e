package org.coppice.statistics.reliability;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Computes quantiles of numbers and of distributions. */
final class Quantiles {
    private Quantiles() {}

    /** Returns a quantile of at least one number in ascending order: R's type 7 (Hyndman and Fan 1996, definition 7). */
    static double of(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) at;
        double share = at - below;
        return share == 0 || sorted[below] == sorted[below + 1] // rounding would make them differ
                ? sorted[below]
                : (1 - share) * sorted[below] + share * sorted[below + 1];
    }

    /**
     * Returns a quantile. The library's root is accurate to 1e-9; Newton steps on its distribution function refine it to the last digits.
     */
    static double of(ContinuousDistribution distribution, double probability) {
        double x = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            double next = x - (distribution.cumulativeProbability(x) - probability) / distribution.density(x);
            if (!Double.isFinite(next)) {
                return x;
            }
            x = next;
        }
        return x;
    }
}
