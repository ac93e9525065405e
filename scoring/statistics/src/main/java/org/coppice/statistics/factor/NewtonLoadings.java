package org.coppice.statistics.factor;

import org.coppice.statistics.linear.Cholesky;

/**
 * Newton steps towards the loadings λ of one factor that minimise F = ln|Σ| + tr RΣ⁻¹, Σᵢⱼ = λᵢλⱼ, Σᵢᵢ = 1 (Jöreskog 1969). Where F is not
 * convex, Fisher's information takes the place of the second derivatives.
 */
final class NewtonLoadings {
    private static final int MOST = 100;
    private static final int HALVINGS = 40;
    private static final double STILL = 1e-15;

    /** The largest loading that is reached: a question with it has no unique variance to speak of. */
    private static final double LARGEST = Math.sqrt(1 - 1e-8);

    private final double[][] r;
    private final int k;
    private final double[] loadings;
    private final double[][] inverse; // S = Σ⁻¹
    private final double[][] outer; // M = SRS
    private final double[][] inverseProducts; // λ₋ᵢ′S, λ₋ᵢ with 0 in place of λᵢ
    private final double[][] outerProducts; // λ₋ᵢ′M
    private boolean bound;

    private NewtonLoadings(double[][] r, double[] loadings) {
        this.r = r;
        this.k = r.length;
        this.loadings = loadings;
        this.inverse = inverse(loadings);
        this.outer = product(product(inverse, r), inverse);
        this.inverseProducts = others(inverse);
        this.outerProducts = others(outer);
    }

    /**
     * Changes loadings, all between −1 and 1, until they converge.
     *
     * @return true if a question is left without unique variance: F decreases towards a loading of 1, and so do all others converge
     */
    static boolean improve(double[][] r, double[] loadings) {
        for (int step = 0; step < MOST; step++) {
            NewtonLoadings here = new NewtonLoadings(r, loadings);
            if (!(here.step() >= STILL)) {
                return here.bound;
            }
        }
        return false;
    }

    /** Performs one step that does not increase F; returns the largest change of a loading. */
    private double step() {
        double[] descent = new double[k];
        double[][] curvature = new double[k][k];
        double[][] information = new double[k][k];
        for (int a = 0; a < k; a++) {
            descent[a] = 2 * (outerProducts[a][a] - inverseProducts[a][a]);
            for (int b = 0; b < k; b++) {
                double within = inverseProducts[a][b];
                double across = inverseProducts[b][a];
                double inverseOfOthers = ofOthers(inverseProducts[a], b);
                information[a][b] = 2 * (inverse[a][b] * inverseOfOthers + within * across);
                curvature[a][b] = 2
                                * (across * outerProducts[a][b]
                                        + within * outerProducts[b][a]
                                        + inverseOfOthers * outer[a][b]
                                        + inverse[a][b] * ofOthers(outerProducts[a], b))
                        - information[a][b]
                        + (a == b ? 0 : 2 * (inverse[a][b] - outer[a][b]));
            }
        }
        for (int a = 0; a < k; a++) {
            if (Math.abs(loadings[a]) >= LARGEST && descent[a] * loadings[a] > 0) {
                bound = true;
                descent[a] = 0;
                leave(a, curvature);
                leave(a, information);
            }
        }
        Cholesky cholesky = new Cholesky(curvature);
        double[] direction = (cholesky.stopped().isEmpty() ? cholesky : new Cholesky(information)).solve(descent);
        return advance(direction);
    }

    /** Makes the question's loading independent of the others. */
    private static void leave(int a, double[][] matrix) {
        for (int b = 0; b < matrix.length; b++) {
            matrix[a][b] = a == b ? 1 : 0;
            matrix[b][a] = a == b ? 1 : 0;
        }
    }

    /** Goes as far as F does not increase, and at most half of the way to the largest loading, or all of it if it is near. */
    private double advance(double[] direction) {
        double share = 1;
        for (int i = 0; i < k; i++) {
            double rest = LARGEST - Math.abs(loadings[i]);
            double limit = rest > 1e-9 ? rest / 2 : rest;
            double outwards = direction[i] * Math.signum(loadings[i]);
            share = outwards > limit ? Math.min(share, limit / outwards) : share;
        }
        double before = discrepancy(r, loadings);
        double[] next = new double[k];
        for (int halving = 0; halving < HALVINGS; halving++, share /= 2) {
            for (int i = 0; i < k; i++) {
                next[i] = loadings[i] + share * direction[i];
            }
            if (discrepancy(r, next) <= before) {
                double change = 0;
                for (int i = 0; i < k; i++) {
                    change = Math.max(change, Math.abs(next[i] - loadings[i]));
                    loadings[i] = next[i];
                }
                return change;
            }
        }
        return 0;
    }

    /** Returns v′λ₋ᵦ. */
    private double ofOthers(double[] v, int b) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += i == b ? 0 : v[i] * loadings[i];
        }
        return sum;
    }

    /** Returns λ₋ᵢ′A in row i. */
    private double[][] others(double[][] matrix) {
        double[][] products = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                products[i][j] = ofOthers(matrix[j], i);
            }
        }
        return products;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int m = 0; m < a.length; m++) {
                    product[i][j] += a[i][m] * b[m][j];
                }
            }
        }
        return product;
    }

    private static double[][] inverse(double[] loadings) {
        int k = loadings.length;
        double information = 1;
        double[] weights = new double[k];
        for (int i = 0; i < k; i++) {
            weights[i] = loadings[i] / (1 - loadings[i] * loadings[i]);
            information += weights[i] * loadings[i];
        }
        double[][] inverse = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                inverse[i][j] =
                        (i == j ? 1 / (1 - loadings[i] * loadings[i]) : 0) - weights[i] * weights[j] / information;
            }
        }
        return inverse;
    }

    /** Returns F, which is least where the likelihood is greatest. */
    static double discrepancy(double[][] r, double[] candidate) {
        int k = r.length;
        double information = 1;
        double sum = 0;
        double square = 0;
        for (int i = 0; i < k; i++) {
            double unique = 1 - candidate[i] * candidate[i];
            information += candidate[i] * candidate[i] / unique;
            sum += StrictMath.log(unique) + r[i][i] / unique;
            for (int j = 0; j < k; j++) {
                square += candidate[i] / unique * r[i][j] * candidate[j] / (1 - candidate[j] * candidate[j]);
            }
        }
        return sum + StrictMath.log(information) - square / information;
    }
}
