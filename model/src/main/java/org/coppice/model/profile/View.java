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
    /** For everyone: figures are rounded, and a group with equal scores is shown as a band. */
    PUBLISHED("published", "published view"),
    /** For users who may see the answers: full precision. */
    RESEARCH("research", "research view, full precision, for persons who may see the answers");

    /** The step to which published figures are rounded, as a fraction of the metric's range, or of 1 if the metric is unbounded. */
    private static final double STEP = 0.01;

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
     * step to which figures are rounded. Returns false if there are no scores.
     */
    public boolean alike(Moments scores, Metric metric) {
        return this == PUBLISHED
                && scores.n() > 0
                && scores.most() - scores.least() < STEP * (metric.bounded() ? metric.highest() - metric.lowest() : 1);
    }
}
