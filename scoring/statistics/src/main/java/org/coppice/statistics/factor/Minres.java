package org.coppice.statistics.factor;

/** The loadings of one factor that leave the least squares of the correlations. */
final class Minres {
    private static final int MOST = 100_000;
    private static final double STILL = 1e-14;

    private Minres() {}

    /**
     * Given the others, the best loading of a question is Σⱼ rᵢⱼλⱼ/Σⱼ λⱼ² (Harman and Fukuda 1966); sweeps over the questions, each of
     * which makes the squares less, until they stand still. Empty where they do not, or run out of bounds.
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

    /** The first centroid of the correlations where all speak for the same, else the question that correlates most with the others. */
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
        start[best] = Math.sqrt((most - 1) / r.length); // its loading is of the size of its correlations
        return start;
    }
}
