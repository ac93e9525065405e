package org.coppice.statistics.factor;

import java.util.Arrays;

/** Computes the maximum-likelihood loadings of one factor of a positive definite correlation matrix. */
final class MaximumLikelihood {
    private static final int MOST = 200_000;
    private static final double STILL = 1e-14;

    private MaximumLikelihood() {}

    /**
     * Returns the loadings by Rubin and Thayer's EM steps (1982, eqs. 6 and 7) for one factor, whose likelihood never decreases: from λ and
     * θ the weights w = Θ⁻¹λ/(1 + λ′Θ⁻¹λ) of a person's expected factor score, and from these λ = Rw/(w′Rw + 1/(1 + λ′Θ⁻¹λ)), θ = 1 − λ ·
     * Rw; until they converge. The result is empty if they do not. At the end θ = 1 − λ².
     */
    static double[] loadings(double[][] r) {
        int k = r.length;
        double[] loadings = Minres.loadings(r);
        if (loadings.length == 0) {
            loadings = new double[k];
            Arrays.fill(loadings, 0.5);
        }
        double[] unique = new double[k];
        for (int i = 0; i < k; i++) {
            loadings[i] = Math.max(-0.99, Math.min(0.99, loadings[i]));
            unique[i] = 1 - loadings[i] * loadings[i];
        }
        double[] weights = new double[k];
        double[] products = new double[k];
        for (int step = 0; step < MOST; step++) {
            if (step(r, loadings, unique, weights, products) < STILL) {
                return loadings;
            }
        }
        return new double[0];
    }

    /** Performs one step; returns the largest change of a loading or a unique variance. */
    private static double step(double[][] r, double[] loadings, double[] unique, double[] weights, double[] products) {
        int k = r.length;
        double information = 1;
        for (int i = 0; i < k; i++) {
            weights[i] = loadings[i] / unique[i];
            information += weights[i] * loadings[i];
        }
        for (int i = 0; i < k; i++) {
            weights[i] /= information;
        }
        double square = 1 / information;
        for (int i = 0; i < k; i++) {
            products[i] = 0;
            for (int j = 0; j < k; j++) {
                products[i] += r[i][j] * weights[j];
            }
            square += weights[i] * products[i];
        }
        double change = 0;
        for (int i = 0; i < k; i++) {
            double loading = products[i] / square;
            double rest = Math.max(1e-12, 1 - loading * products[i]);
            change = Math.max(change, Math.max(Math.abs(loading - loadings[i]), Math.abs(rest - unique[i])));
            loadings[i] = loading;
            unique[i] = rest;
        }
        return change;
    }
}
