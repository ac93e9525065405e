package org.coppice.statistics.factor;

import java.util.Arrays;

/** One factor of the correlations of three or more factors. */
public final class GeneralFactor {
    private static final double ROUNDING = 1e-6;
    private static final double CONTRADICTION = 0.05;

    private final double[] loadings;
    private final boolean bound;
    private final boolean contradicted;

    /** Computes the least-squares solution (minres) with unique variances of 0.005 or more; see {@link LeastSquares}. */
    public GeneralFactor(double[][] correlations) {
        double[] found = Arrays.stream(LeastSquares.lowest(correlations, 1, MinresFactors.LEAST)
                        .loadings())
                .mapToDouble(row -> row[0])
                .toArray();
        double sum = Arrays.stream(found).sum();
        this.loadings = Arrays.stream(found).map(l -> sum < 0 ? -l : l).toArray();
        this.bound = Arrays.stream(found).anyMatch(l -> l * l >= 1 - MinresFactors.LEAST - ROUNDING);
        this.contradicted = isContradicted(correlations, found);
    }

    private static boolean isContradicted(double[][] correlations, double[] loadings) {
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < i; j++) {
                if (correlations[i][j] * loadings[i] * loadings[j] < 0
                        && Math.abs(correlations[i][j]) > CONTRADICTION) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The loadings, with a positive sum; a loading may be above 1 if a unique variance is at the bound. */
    public double[] loadings() {
        return loadings;
    }

    /** True if a unique variance is at the bound. */
    public boolean atBound() {
        return bound;
    }

    /** True if two factors clearly correlate with the sign opposite to that of the product of their loadings. */
    public boolean isContradicted() {
        return contradicted;
    }
}
