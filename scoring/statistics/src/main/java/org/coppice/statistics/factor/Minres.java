package org.coppice.statistics.factor;

import java.util.Arrays;
import org.coppice.statistics.linear.Cholesky;

/** Computes the loadings of one factor that minimise the squared residuals of the correlations. */
public final class Minres {
    private static final int MOST = 100_000;
    private static final double STILL = 1e-14;
    private static final int SWEEPS = 32;

    private final double[][] r;
    private double[] loadings;

    private Minres(double[][] r, double[] start) {
        this.r = r;
        this.loadings = start;
    }

    /**
     * Returns the loadings. {@link LeastSquares} finds the lowest minimum with unique variances of 0 or more. If a unique variance is 0 there,
     * its loading is 1 or a little more, and the solution is returned as it is. Otherwise it is computed to the last digits: given the others, the best
     * loading of a question is Σⱼ rᵢⱼλⱼ/Σⱼ λⱼ² (Harman and Fukuda 1966); sweeps over the questions, each of which decreases the sum of squares,
     * are repeated until they converge. Since sweeps converge slowly where the sum of squares is flat, a Newton step is tried from time to time.
     * The result is empty if the loadings do not converge.
     */
    public static double[] loadings(double[][] r) {
        double[] start = Arrays.stream(LeastSquares.lowest(r, 1, 0).loadings())
                .mapToDouble(row -> row[0])
                .toArray();
        if (Arrays.stream(start).anyMatch(loading -> Math.abs(loading) >= 1)) {
            return start;
        }
        Minres search = new Minres(r, start);
        for (int sweep = 1; sweep <= MOST; sweep++) {
            double change = search.sweep();
            if (change < STILL) {
                return search.loadings;
            }
            if (!Double.isFinite(change)) {
                break;
            }
            if (sweep % SWEEPS == 0) {
                search.newton();
            }
        }
        return new double[0];
    }

    /** Performs one sweep; returns the largest change of a loading, relative to the loading where it is above 1. */
    private double sweep() {
        double change = 0;
        for (int i = 0; i < loadings.length; i++) {
            double above = 0;
            double below = 0;
            for (int j = 0; j < loadings.length; j++) {
                if (j != i) {
                    above += r[i][j] * loadings[j];
                    below += loadings[j] * loadings[j];
                }
            }
            double next = above / below;
            change = Math.max(change, Math.abs(next - loadings[i]) / Math.max(1, Math.abs(next)));
            loadings[i] = next;
        }
        return change;
    }

    /** Performs one Newton step, if it does not increase the sum of squares. */
    private void newton() {
        int k = loadings.length;
        double[] descent = new double[k];
        double[][] curvature = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (j != i) {
                    double product = loadings[i] * loadings[j];
                    descent[i] += (r[i][j] - product) * loadings[j];
                    curvature[i][j] = 2 * product - r[i][j];
                    curvature[i][i] += loadings[j] * loadings[j];
                }
            }
        }
        Cholesky cholesky = new Cholesky(curvature);
        if (cholesky.stopped().isPresent()) {
            return;
        }
        double[] next = cholesky.solve(descent);
        for (int i = 0; i < k; i++) {
            next[i] += loadings[i];
        }
        if (squares(next) <= squares(loadings)) {
            loadings = next;
        }
    }

    /** Returns the sum of the squared residuals. */
    private double squares(double[] candidate) {
        double sum = 0;
        for (int i = 0; i < candidate.length; i++) {
            for (int j = 0; j < i; j++) {
                double residual = r[i][j] - candidate[i] * candidate[j];
                sum += residual * residual;
            }
        }
        return sum;
    }
}
