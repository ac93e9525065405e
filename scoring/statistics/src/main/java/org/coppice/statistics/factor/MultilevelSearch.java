package org.coppice.statistics.factor;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * The maximum-likelihood estimate of one factor within teams and one between teams: Σw = λwλw′ + Θw, Σb = λbλb′ + Θb. A team's n answers
 * contribute n − 1 rows with Σw, and √n times their mean with Σw + nΣb (Muthén 1994). The search has no bounds: a unique variance may be
 * estimated below 0. It begins at several places, and the largest likelihood counts.
 */
public final class MultilevelSearch {
    private static final double SMALLEST_UNIQUE = 0.05; // of the variance, at the start

    private final MultilevelMoments moments;
    private final int k;
    private final FactorLikelihood likelihood;
    private double[] found = {};
    private double discrepancy = Double.POSITIVE_INFINITY;

    public MultilevelSearch(MultilevelMoments moments) {
        this.moments = moments;
        this.k = moments.questions();
        FactorPart within = FactorPart.standard(0, k, 1);
        ImmutableList.Builder<FactorGroup> groups = ImmutableList.builder();
        groups.add(new FactorGroup(moments.within(), ImmutableList.of(within), FactorPart.FIXED, 0));
        for (MultilevelMoments.OfSize one : moments.bySize()) {
            groups.add(new FactorGroup(
                    one.means(),
                    ImmutableList.of(within, FactorPart.standard(2 * k, 3 * k, one.size())),
                    4 * k,
                    Math.sqrt(one.size())));
        }
        this.likelihood = new FactorLikelihood(groups.build());
    }

    /** Searches for the factors; returns true if there is a solution. */
    public boolean find() {
        double[][] within = moments.within().covariances();
        double[][] between = moments.between();
        double[] own = loadings(within);
        double[] variances = new double[k];
        Arrays.setAll(variances, q -> Math.max(between[q][q], 0.01 * within[q][q]));
        double[] alike = new double[k];
        Arrays.setAll(alike, q -> own[q] * Math.sqrt(variances[q] / within[q][q]));
        for (double[] teams : List.of(leastSquares(between, variances, alike), alike)) {
            double[] start = new double[5 * k];
            for (int q = 0; q < k; q++) {
                start[q] = own[q];
                start[k + q] = unique(own[q], within[q][q]);
                start[2 * k + q] = teams[q];
                start[3 * k + q] = unique(teams[q], variances[q]);
            }
            System.arraycopy(moments.grandMeans(), 0, start, 4 * k, k);
            if (likelihood.improve(start)) {
                double here = likelihood.discrepancy(start);
                if (here < discrepancy) {
                    discrepancy = here;
                    found = start;
                }
            }
        }
        return found.length > 0;
    }

    private static double unique(double loading, double variance) {
        return Math.max(SMALLEST_UNIQUE * variance, variance - loading * loading);
    }

    /** Returns the maximum-likelihood loadings of covariances; equal shares if there are none. */
    private static double[] loadings(double[][] s) {
        double[] loadings = MaximumLikelihood.ofCovariances(s);
        double[] even = new double[s.length];
        Arrays.setAll(even, q -> Math.sqrt(s[q][q]) / 2);
        return loadings.length == 0 ? even : loadings;
    }

    /** Returns the loadings of least squares of the covariances between teams; the others if there are none. */
    private static double[] leastSquares(double[][] between, double[] variances, double[] others) {
        double[][] r = new double[between.length][between.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                double ratio = between[i][j] / Math.sqrt(variances[i] * variances[j]);
                r[i][j] = i == j ? 1 : Math.max(-0.99, Math.min(0.99, ratio));
            }
        }
        double[] loadings = Minres.loadings(r);
        double[] start = new double[r.length];
        Arrays.setAll(
                start,
                q -> loadings.length == 0
                        ? -others[q]
                        : Math.max(-0.97, Math.min(0.97, loadings[q])) * Math.sqrt(variances[q]));
        return start;
    }

    /** The loadings within teams. */
    public double[] loadingsWithin() {
        return Arrays.copyOfRange(found, 0, k);
    }

    /** The unique variances within teams. */
    public double[] uniqueWithin() {
        return Arrays.copyOfRange(found, k, 2 * k);
    }

    /** The loadings between teams. */
    public double[] loadingsBetween() {
        return Arrays.copyOfRange(found, 2 * k, 3 * k);
    }

    /** The unique variances between teams. */
    public double[] uniqueBetween() {
        return Arrays.copyOfRange(found, 3 * k, 4 * k);
    }

    /** Returns the log-likelihood, with its constant. */
    public double logLikelihood() {
        return -(moments.people() * k * StrictMath.log(2 * Math.PI) + discrepancy) / 2;
    }
}
