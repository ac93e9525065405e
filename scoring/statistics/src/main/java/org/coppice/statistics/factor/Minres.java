package org.coppice.statistics.factor;

import org.coppice.statistics.linear.Cholesky;

/** Computes the loadings of one factor that minimise the squared residuals of the correlations. */
public final class Minres {
    private static final int MOST = 100_000;
    private static final double STILL = 1e-14;
    private static final int SWEEPS = 32;

    /** A loading far above 1, the largest that is possible. */
    private static final double FAR = 3;

    private final double[][] r;
    private double[] loadings;
    private boolean runsAway;

    private Minres(double[][] r) {
        this.r = r;
        this.loadings = start(r);
    }

    /**
     * Returns the loadings. Given the others, the best loading of a question is Σⱼ rᵢⱼλⱼ/Σⱼ λⱼ² (Harman and Fukuda 1966); sweeps over the
     * questions, each of which decreases the sum of squares, are repeated until they converge. Since sweeps converge slowly where the sum
     * of squares is flat, a Newton step is tried from time to time. Loadings that leave {@link #FAR} behind, which means that the sum of
     * squares has no minimum near possible loadings, are returned as they are. The result is empty if the loadings do not converge.
     */
    public static double[] loadings(double[][] r) {
        Minres search = new Minres(r);
        for (int sweep = 1; sweep <= MOST; sweep++) {
            double change = search.sweep();
            if (change < STILL || search.runsAway) {
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
            runsAway |= Math.abs(next) > FAR && Math.abs(next) > Math.abs(loadings[i]);
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

    /**
     * Returns the first centroid of the correlations if all have the same direction, else the question that correlates most with the
     * others.
     */
    private static double[] start(double[][] r) {
        int best = 0;
        double most = 0;
        for (int i = 0; i < r.length; i++) {
            double sum = 0;
            for (double value : r[i]) {
                sum += value * value;
            }
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        double[] start = r[best].clone();
        start[best] = Math.sqrt((most - 1) / r.length); // its loading is as large as its correlations
        return start;
    }
}
