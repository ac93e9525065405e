package org.coppice.model.profile;

import org.coppice.model.Named;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.jspecify.annotations.Nullable;

/**
 * For whom figures are made ready.
 *
 * @since 0.1.0
 */
public enum View implements Named {
    /** For everyone: rounded, groups that are all alike as a band. */
    PUBLISHED("published", "published view"),
    /** For those who already hold the answers: full precision. */
    RESEARCH("research", "research view, full precision, for those who already hold the answers");

    /** The step to which published figures are rounded, as a part of the metric's range, or of 1 where it has no ends. */
    private static final double STEP = 0.01;

    private final String id;
    private final String label;

    View(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * The view of that id, such as {@code published}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; it names the nearest and those there are
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
     * Whether scores are too much alike for a figure of their group: in the published view those that differ by less than the step to
     * which figures are rounded. False of none.
     */
    public boolean alike(Moments scores, Metric metric) {
        return this == PUBLISHED
                && scores.n() > 0
                && scores.most() - scores.least() < STEP * (metric.bounded() ? metric.highest() - metric.lowest() : 1);
    }
}
