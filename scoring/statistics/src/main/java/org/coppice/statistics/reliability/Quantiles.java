package org.coppice.statistics.reliability;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Quantiles of numbers and of distributions. */
final class Quantiles {
    private Quantiles() {}

    /** Of at least one number from the lowest up: R's type 7 (Hyndman and Fan 1996, definition 7). */
    static double of(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) at;
        double share = at - below;
        return share == 0 || sorted[below] == sorted[below + 1] // which rounding would part
                ? sorted[below]
                : (1 - share) * sorted[below] + share * sorted[below + 1];
    }

    /** The library's root is good to 1e-9; Newton's steps on its distribution function take it to the last digits. */
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
