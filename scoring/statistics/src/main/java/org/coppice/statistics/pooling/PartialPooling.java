package org.coppice.statistics.pooling;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * Partial pooling of estimates with known errors: each estimate is shrunk to a centre, the more the less precise it is (empirical Bayes; Efron
 * and Morris 1973). The variance of the true values is estimated by the method of moments and pooled with a prior value, so that a few
 * estimates do not determine it alone.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class PartialPooling {
    private final double variance;

    private PartialPooling(double variance) {
        this.variance = variance;
    }

    /**
     * Returns the pooling to a known centre with a known variance of the true values.
     *
     * @param variance the variance of the true values, 0 or more
     */
    public static PartialPooling ofVariance(double variance) {
        Check.valid(
                Double.isFinite(variance) && variance >= 0,
                "the variance of true values is %s",
                "give a number of 0 or more",
                variance);
        return new PartialPooling(variance);
    }

    /**
     * Returns the pooling of estimates to their mean. The variance of the true values is (k·prior + max(0, Σ(x − x̄)² − Σe²(J − 1)/J)) / (k + J −
     * 1) for J estimates.
     *
     * @param estimates the estimates
     * @param errors their standard errors
     * @param prior the expected variance of the true values
     * @param weight k, the number of estimates that the expectation is worth; above 0
     */
    public static PartialPooling of(double[] estimates, double[] errors, double prior, double weight) {
        Check.that(estimates.length == errors.length, "there is one error for each estimate");
        double mean = 0;
        for (double estimate : estimates) {
            mean += estimate / estimates.length;
        }
        double squares = 0;
        double noise = 0;
        for (int j = 0; j < estimates.length; j++) {
            squares += (estimates[j] - mean) * (estimates[j] - mean);
            noise += errors[j] * errors[j];
        }
        int free = Math.max(0, estimates.length - 1);
        double found = estimates.length == 0 ? 0 : Math.max(0, squares - noise * free / estimates.length);
        return ofVariance((weight * prior + found) / (weight + free));
    }

    /** Returns the variance of the true values. */
    public double variance() {
        return variance;
    }

    /** Returns the share of an estimate's distance from the centre that remains: variance / (variance + error²). */
    public double remaining(double error) {
        return variance == 0 ? 0 : variance / (variance + error * error);
    }

    /** Returns the shrunk estimate: the posterior mean. */
    public double mean(double estimate, double error, double centre) {
        return centre + remaining(error) * (estimate - centre);
    }

    /** Returns the posterior standard deviation of a true value. */
    public double sd(double error) {
        return Math.sqrt(remaining(error)) * error;
    }
}
