package org.coppice.statistics.factor;

/**
 * The factor of one group.
 *
 * @param loadings λ
 * @param unique θ
 * @param intercepts τ
 * @param variance ψ, of the factor
 * @param mean α, of the factor
 */
public record GroupFactor(double[] loadings, double[] unique, double[] intercepts, double variance, double mean) {
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
