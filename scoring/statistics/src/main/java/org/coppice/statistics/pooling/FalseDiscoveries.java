package org.coppice.statistics.pooling;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The control of false discoveries among many comparisons (Benjamini and Hochberg 1995): of the differences that are called real, at most a given
 * share is expected to be due to chance; where no difference is real, this is the probability of calling any of them real.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /**
     * Returns which comparisons are discoveries: those with the k smallest p values, for the largest k whose k-th smallest p value is at most
     * k·rate/m.
     *
     * @param p the p values of the m comparisons
     * @param rate the expected share of false discoveries, from 0 to 1
     */
    public static boolean[] among(double[] p, double rate) {
        Check.valid(rate >= 0 && rate <= 1, "the rate of false discoveries is %s", "give a number from 0 to 1", rate);
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double largest = -1;
        for (int k = 0; k < order.length; k++) {
            if (p[order[k]] <= (k + 1) * rate / p.length) {
                largest = p[order[k]];
            }
        }
        boolean[] discovered = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            discovered[i] = p[i] <= largest;
        }
        return discovered;
    }

    /**
     * Returns the probability that Student's t is at least {@code estimate / error}: the one-sided p value of an estimate. It is 0 or 1 if the error is
     * 0.
     *
     * @param freedom the degrees of freedom, above 0
     */
    public static double p(double estimate, double error, double freedom) {
        if (error == 0) {
            return estimate > 0 ? 0 : 1;
        }
        return TDistribution.of(freedom).survivalProbability(estimate / error);
    }

    /** Returns the two-sided p value of an estimate. */
    public static double twoSided(double estimate, double error, double freedom) {
        return Math.min(1, 2 * p(Math.abs(estimate), error, freedom));
    }
}
