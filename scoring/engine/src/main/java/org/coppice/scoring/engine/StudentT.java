package org.coppice.scoring.engine;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;

/** Two-sided quantiles of Student's t distribution at one level. Quantiles for teams of usual size are cached. */
public final class StudentT implements DoubleUnaryOperator {
    private static final int KEPT = 1000;

    private final double probability;
    private final AtomicLongArray found = new AtomicLongArray(KEPT); // bits of the quantile, by degrees of freedom

    /** Creates the function for the quantiles (1 + {@code level})/2. */
    public StudentT(double level) {
        this.probability = (1 + level) / 2;
    }

    @Override
    public double applyAsDouble(double degreesOfFreedom) {
        int whole = (int) degreesOfFreedom;
        if (whole != degreesOfFreedom || whole < 0 || whole >= KEPT) {
            return quantile(degreesOfFreedom);
        }
        long bits = found.get(whole);
        if (bits == 0) {
            bits = Double.doubleToLongBits(quantile(degreesOfFreedom));
            found.set(whole, bits);
        }
        return Double.longBitsToDouble(bits);
    }

    /** Returns a quantile. The library's result is accurate to 1e-9; Newton steps on its distribution function refine the last digits. */
    private double quantile(double degreesOfFreedom) {
        TDistribution t = TDistribution.of(degreesOfFreedom);
        double x = t.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            x -= (t.cumulativeProbability(x) - probability) / t.density(x);
        }
        return x;
    }
}
