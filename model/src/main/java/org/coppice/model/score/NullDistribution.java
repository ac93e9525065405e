package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The distribution of answers in a team without agreement: the null distribution with which agreement is compared (James, Demaree
 * and Wolf 1984).
 *
 * @param id the stable id, such as {@code slight-skew}
 * @param label the label shown to readers
 * @param source the publication
 * @param proportions the share of each answer from the lowest up, adding up to 1 within 1e-6
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record NullDistribution(String id, String label, String source, ImmutableList<Double> proportions) {
    /** Throws if the proportions are negative, do not add up to 1, or put all weight on one answer. */
    public NullDistribution {
        Check.id("null distribution id", id);
        Check.text("the label of null distribution " + id, label);
        Check.text("the source of null distribution " + id, source);
        Check.valid(
                proportions.size() >= 2,
                "null distribution \"%s\" has fewer than two answers",
                "list the share of each answer",
                id);
        String share = "a share of null distribution " + id;
        proportions.forEach(p -> Check.spread(share, p));
        double sum = proportions.stream().mapToDouble(Double::doubleValue).sum();
        Check.valid(
                Math.abs(sum - 1) <= 1e-6,
                "the shares of null distribution \"%s\" add up to %s, not 1",
                "correct one of them",
                id,
                sum);
        Check.valid(
                variance(proportions) > 0,
                "null distribution \"%s\" has no variance",
                "give at least two answers a share",
                id);
    }

    /** Returns the number of answers of the scale. */
    public int points() {
        return proportions.size();
    }

    /** Returns the variance of an answer from this distribution, in squared steps of the scale. */
    public double variance() {
        return variance(proportions);
    }

    private static double variance(ImmutableList<Double> proportions) {
        double mean = 0;
        double square = 0;
        for (int k = 0; k < proportions.size(); k++) {
            mean += k * proportions.get(k);
            square += (double) k * k * proportions.get(k);
        }
        return square - mean * mean;
    }
}
