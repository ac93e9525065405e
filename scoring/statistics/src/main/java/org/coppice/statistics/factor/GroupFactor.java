package org.coppice.statistics.factor;

/** The factor of one group. Its arrays are not copied. */
public final class GroupFactor {
    private final double[] loadings;
    private final double[] unique;
    private final double[] intercepts;
    private final double variance;
    private final double mean;

    /**
     * Creates the factor of a group.
     *
     * @param loadings λ
     * @param unique θ
     * @param intercepts τ
     * @param variance ψ, of the factor
     * @param mean α, of the factor
     */
    public GroupFactor(double[] loadings, double[] unique, double[] intercepts, double variance, double mean) {
        this.loadings = loadings;
        this.unique = unique;
        this.intercepts = intercepts;
        this.variance = variance;
        this.mean = mean;
    }

    /** Returns λ. */
    public double[] loadings() {
        return loadings;
    }

    /** Returns θ. */
    public double[] unique() {
        return unique;
    }

    /** Returns τ. */
    public double[] intercepts() {
        return intercepts;
    }

    /** Returns ψ, the variance of the factor. */
    public double variance() {
        return variance;
    }

    /** Returns α, the mean of the factor. */
    public double mean() {
        return mean;
    }

    /** Returns ψλλ′ + Θ. */
    public double[][] covariances() {
        int k = loadings.length;
        double[][] sigma = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sigma[i][j] = variance * loadings[i] * loadings[j] + (i == j ? unique[i] : 0);
            }
        }
        return sigma;
    }

    /** Returns τ + λα. */
    public double[] means() {
        double[] means = intercepts.clone();
        QuasiNewton.add(means, mean, loadings);
        return means;
    }
}
