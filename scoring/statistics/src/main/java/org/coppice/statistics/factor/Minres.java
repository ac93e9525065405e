package org.coppice.statistics.factor;

/** Computes the loadings of one factor that minimise the squared residuals of the correlations. */
final class Minres {
    private static final int MOST = 100_000;
    private static final double STILL = 1e-14;

    private Minres() {}

    /**
     * Returns the loadings. Given the others, the best loading of a question is Σⱼ rᵢⱼλⱼ/Σⱼ λⱼ² (Harman and Fukuda 1966); sweeps over the
     * questions, each of which decreases the sum of squares, are repeated until they converge. The result is empty if they do not, or if
     * loadings become too large.
     */
    static double[] loadings(double[][] r) {
        double[] loadings = start(r);
        for (int sweep = 0; sweep < MOST; sweep++) {
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
                change = Math.max(change, Math.abs(next - loadings[i]));
                loadings[i] = next;
            }
            if (!(change < 1e3)) {
                break;
            }
            if (change < STILL) {
                return loadings;
            }
        }
        return new double[0];
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
