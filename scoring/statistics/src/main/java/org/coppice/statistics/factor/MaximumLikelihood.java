package org.coppice.statistics.factor;

/** Computes the maximum-likelihood loadings of one factor of a positive definite correlation matrix. */
public final class MaximumLikelihood {
    private static final int ROUNDS = 100;
    private static final int STEPS = 16;
    private static final double STILL = 1e-14;

    private final double[][] r;
    private final int k;
    private final double[] loadings;
    private final double[] unique;
    private final double[] weights;
    private final double[] products;
    private boolean bound;

    private MaximumLikelihood(double[][] r, double[] start) {
        this.r = r;
        this.k = r.length;
        this.loadings = start;
        this.unique = new double[k];
        this.weights = new double[k];
        this.products = new double[k];
        release();
    }

    /**
     * Returns the loadings by Rubin and Thayer's EM steps (1982, eqs. 6 and 7) for one factor, whose likelihood never decreases: from λ and
     * θ the weights w = Θ⁻¹λ/(1 + λ′Θ⁻¹λ) of a person's expected factor score, and from these λ = Rw/(w′Rw + 1/(1 + λ′Θ⁻¹λ)), θ = 1 − λ ·
     * Rw; until they converge. Since they can converge slowly, {@link NewtonLoadings} carries on after some of them. At the end θ = 1 − λ².
     * If the likelihood is greatest where a question has no unique variance, its loading is returned as next to 1. The result is empty if
     * the steps do not converge.
     */
    public static double[] loadings(double[][] r) {
        MaximumLikelihood first = new MaximumLikelihood(r, minres(r));
        boolean converged = first.search();
        if (converged && !first.bound) {
            return first.loadings;
        }
        MaximumLikelihood second = new MaximumLikelihood(r, even(r));
        if (second.search()
                && (!converged
                        || NewtonLoadings.discrepancy(r, second.loadings)
                                < NewtonLoadings.discrepancy(r, first.loadings))) {
            return second.loadings;
        }
        return converged ? first.loadings : new double[0];
    }

    /** Returns the loadings of least squares, within possible ones. */
    private static double[] minres(double[][] r) {
        double[] start = Minres.loadings(r);
        if (start.length == 0) {
            return even(r);
        }
        for (int i = 0; i < start.length; i++) {
            start[i] = Math.max(-0.99, Math.min(0.99, start[i]));
        }
        return start;
    }

    /** Returns loadings that are as large for all questions, with the signs of the correlations with the question that has the largest ones. */
    private static double[] even(double[][] r) {
        double[] start = new double[r.length];
        double most = 0;
        for (double[] row : r) {
            double sum = 0;
            for (double value : row) {
                sum += Math.abs(value);
            }
            if (sum > most) {
                most = sum;
                for (int i = 0; i < start.length; i++) {
                    start[i] = row[i] < 0 ? -0.5 : 0.5;
                }
            }
        }
        return start;
    }

    /** Returns whether the steps converge. */
    private boolean search() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < STEPS; step++) {
                if (step() < STILL) {
                    return true;
                }
            }
            bound = NewtonLoadings.improve(r, loadings);
            if (bound) {
                return true;
            }
            release();
        }
        return false;
    }

    /** Sets the unique variances to those with which each question has variance 1. */
    private void release() {
        for (int i = 0; i < k; i++) {
            unique[i] = 1 - loadings[i] * loadings[i];
        }
    }

    /** Performs one step; returns the largest change of a loading or a unique variance. */
    private double step() {
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
