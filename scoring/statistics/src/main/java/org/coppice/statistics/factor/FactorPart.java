package org.coppice.statistics.factor;

/**
 * Where one factor of a group is among the parameters: the covariances weight · (ψλλ′ + Θ) and the means αλ.
 *
 * @param loadings the index of the first loading λ
 * @param unique the index of the first unique variance θ
 * @param variance the index of the factor's variance ψ; {@link #FIXED} if it is 1
 * @param mean the index of the factor's mean α; {@link #FIXED} if it is 0
 * @param weight the factor that multiplies the covariances
 */
record FactorPart(int loadings, int unique, int variance, int mean, double weight) {
    static final int FIXED = -1;

    /** Returns a part with variance 1 and mean 0. */
    static FactorPart standard(int loadings, int unique, double weight) {
        return new FactorPart(loadings, unique, FIXED, FIXED, weight);
    }

    double variance(double[] parameters) {
        return variance == FIXED ? 1 : parameters[variance];
    }

    double mean(double[] parameters) {
        return mean == FIXED ? 0 : parameters[mean];
    }
}
