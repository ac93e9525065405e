package org.coppice.scoring.disclosure;

import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;

/**
 * Decides whether the sum of the scores of hidden groups may be included in a published mean: there are at least two groups, they have at
 * least the minimum number of people, and the sum leaves at least a quarter of the range to the mean of each group. The larger a group is,
 * the less is left. The sum is also at a distance from its ends, so that its absence does not narrow the means either.
 *
 * @param minimum the minimum group
 */
public record TotalRule(int minimum) {
    /** A sum is at a distance from its ends of at least this share of the largest group's range. */
    private static final double NEAR = 0.5;

    /** The least share of the range in which the mean of a hidden group is known to be. */
    private static final double LEAST_WIDTH = 0.25;

    /** The tolerance for rounding errors in means, so that all scores with the same sum are decided alike. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns whether the sum may be included.
     *
     * @param groups the number of hidden groups
     * @param largest the number of people of the largest group
     * @param hidden the scores of their people
     */
    public boolean mayInclude(int groups, int largest, Moments hidden, Metric metric) {
        if (groups < 2 || hidden.n() < minimum) {
            return false;
        }
        if (!metric.bounded()) {
            return true;
        }
        double range = metric.highest() - metric.lowest();
        double above = hidden.n() * (hidden.mean() - metric.lowest()) / range / largest; // its highest mean
        double below = hidden.n() * (metric.highest() - hidden.mean()) / range / largest; // from the highest value
        double width = Math.min(1, above) - Math.max(0, 1 - below);
        return Math.min(above, below) >= NEAR - ROUNDING && width >= LEAST_WIDTH - ROUNDING;
    }
}
