package org.coppice.scoring;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided quantiles of Student's t at one level, each found once. */
final class StudentT implements DoubleUnaryOperator {
    private final double probability;
    private final ConcurrentHashMap<Double, Double> found = new ConcurrentHashMap<>();

    /** The quantiles (1 + {@code level})/2. */
    StudentT(double level) {
        this.probability = (1 + level) / 2;
    }

    @Override
    public double applyAsDouble(double degreesOfFreedom) {
        if (found.size() > 10_000) { // fractional degrees of freedom need not repeat
            return quantile(degreesOfFreedom);
        }
        return found.computeIfAbsent(degreesOfFreedom, this::quantile);
    }

    /** The library's root is good to 1e-9; Newton's steps on its distribution function take it to the last digits. */
    private double quantile(double degreesOfFreedom) {
        TDistribution t = TDistribution.of(degreesOfFreedom);
        double x = t.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            x -= (t.cumulativeProbability(x) - probability) / t.density(x);
        }
        return x;
    }
}
