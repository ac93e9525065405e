package org.coppice.statistics.factor;

import java.util.Arrays;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.linear.Eigen;

/** One factor of the correlations of three or more factors. */
public final class GeneralFactor {
    private static final double MOST_COMMON = 1 - MinresFactors.LEAST;
    private static final int MOST = 100_000;
    private static final double STILL = 1e-12;

    private final double[] loadings;
    private final boolean bound;

    /**
     * Computes the least-squares solution (minres) with unique variances of 0.005 or more, by principal axes (Thomson 1934): the first
     * eigenvector of the correlations with communalities on the diagonal gives the next communalities, until they converge. Each step
     * decreases the sum of squares.
     */
    public GeneralFactor(double[][] correlations) {
        double[][] r = Arrays.stream(correlations).map(double[]::clone).toArray(double[][]::new);
        Cholesky cholesky = new Cholesky(r);
        double[] common = new double[r.length];
        Arrays.fill(common, 0.5);
        if (cholesky.stopped().isEmpty()) {
            common = Arrays.stream(cholesky.inverseDiagonal())
                    .map(d -> 1 - 1 / d)
                    .toArray();
        }
        double[] found = new double[r.length];
        double change = 1;
        for (int step = 0; step < MOST && change > STILL; step++) {
            change = 0;
            for (int i = 0; i < r.length; i++) {
                r[i][i] = Math.max(0, Math.min(MOST_COMMON, common[i]));
            }
            double[][] axis = new Eigen(r).loadings(1);
            for (int i = 0; i < r.length; i++) {
                found[i] = axis[i][0];
                double next = Math.min(MOST_COMMON, found[i] * found[i]);
                change = Math.max(change, Math.abs(next - common[i]));
                common[i] = next;
            }
        }
        double sum = Arrays.stream(found).sum();
        this.loadings = Arrays.stream(found).map(l -> sum < 0 ? -l : l).toArray();
        this.bound = Arrays.stream(common).anyMatch(h -> h >= MOST_COMMON);
    }

    /** The loadings, with a positive sum; a loading may be above 1 if a unique variance is at the bound. */
    public double[] loadings() {
        return loadings;
    }

    /** True if a unique variance is at the bound. */
    public boolean atBound() {
        return bound;
    }
}
