package org.coppice.statistics.agreement;

import org.apache.commons.statistics.distribution.FDistribution;

/** Quantiles of the F distribution. */
final class FQuantile {
    private FQuantile() {}

    /**
     * Returns a quantile. The library's root is accurate to 1e-9; Newton steps on its distribution function refine it to the last digits.
     */
    static double of(double probability, double numerator, double denominator) {
        FDistribution f = FDistribution.of(numerator, denominator);
        double x = f.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            x += (f.survivalProbability(x) - (1 - probability)) / f.density(x);
        }
        return x;
    }
}
