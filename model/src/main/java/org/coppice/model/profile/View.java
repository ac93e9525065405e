package org.coppice.model.profile;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The audience for which figures are prepared. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum View implements Named {
    /** For everyone: figures are rounded, and those of small or similar groups are withheld or coarse. */
    PUBLISHED("published", "published view"),
    /** For users who may see the answers: full precision. */
    RESEARCH("research", "research view, full precision, for persons who may see the answers");

    /** The step to which published figures are rounded, as a fraction of the metric's range, or of 1 if the metric is unbounded. */
    private static final double STEP = 0.01;

    /** The share of the range to within which nothing about a few people may be known. */
    private static final double QUARTER = 0.25;

    /** The share of the range by which one member can be away from the others, and the share that they have left. */
    private static final double NEAR = 1 + QUARTER;

    /** The tolerance for rounding errors in means. */
    private static final double ROUNDING = 1e-9;

    private final String id;
    private final String label;

    View(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * Returns the view with that id, such as {@code published}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     * @since 0.1.0
     */
    public static View of(@Nullable String id) {
        return Named.of(View.class, "view", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns whether scores are too similar for a figure of their group: in the published view, if they differ by less than the
     * step to which figures are rounded, or if their mean is too near an end of the metric. It is too near if the distances of the
     * scores from that end add up to less than 1.25 ranges, or to less than a quarter of the range for each person of the minimum
     * group: then the score of each other person for a member at the opposite end, or the mean of fewer people than the minimum,
     * would be known to within a quarter of the range. Returns false if there are no scores.
     */
    public boolean alike(Moments scores, Metric metric, int minimumGroup) {
        if (this != PUBLISHED || scores.n() == 0) {
            return false;
        }
        double range = metric.bounded() ? metric.highest() - metric.lowest() : 1;
        return scores.most() - scores.least() < STEP * range
                || (metric.bounded() && isNearAnEnd(scores, metric, minimumGroup));
    }

    private static boolean isNearAnEnd(Moments scores, Metric metric, int minimumGroup) {
        double near = (metric.highest() - metric.lowest()) * Math.max(NEAR, minimumGroup * QUARTER) * (1 - ROUNDING);
        return scores.n() * (scores.mean() - metric.lowest()) < near
                || scores.n() * (metric.highest() - scores.mean()) < near;
    }
}
