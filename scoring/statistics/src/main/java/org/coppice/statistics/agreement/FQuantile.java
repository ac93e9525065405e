package org.coppice.statistics.agreement;

import org.apache.commons.statistics.distribution.FDistribution;

/** Quantiles of F. */
final class FQuantile {
    private FQuantile() {}

    /** The library's root is good to 1e-9; Newton's steps on its distribution function take it to the last digits. */
    static double of(double probability, double numerator, double denominator) {
        FDistribution f = FDistribution.of(numerator, denominator);
        double x = f.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            x += (f.survivalProbability(x) - (1 - probability)) / f.density(x);
        }
        return x;
    }
}
