package org.coppice.model.score;

import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The precision of a mean in three bands, by the half-width of its confidence interval as a share of the range of its metric. A group that
 * is too small for an interval in the published view has this instead. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Precision implements Named {
    /** A half-width of up to a tenth of the range. */
    NARROW("narrow", "known to within a tenth of the range", 0.1),
    /** A half-width above a tenth and up to a fifth of the range. */
    MODERATE("moderate", "known to within a fifth of the range", 0.2),
    /** A half-width above a fifth of the range. */
    WIDE("wide", "roughly known", Double.POSITIVE_INFINITY);

    private final String id;
    private final String label;
    private final double upTo;

    Precision(String id, String label, double upTo) {
        this.id = id;
        this.label = label;
        this.upTo = upTo;
    }

    /**
     * Returns the band with that id, such as {@code narrow}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static Precision of(@Nullable String id) {
        return Named.of(Precision.class, "precision", id);
    }

    /** Returns the band of an interval; empty if the metric has no range. */
    public static Optional<Precision> of(Interval.Between interval, Metric metric) {
        return metric.bounded()
                ? Optional.of(of((interval.upper() - interval.lower()) / 2 / (metric.highest() - metric.lowest())))
                : Optional.empty();
    }

    /** Returns the band of a half-width, as a share of the range. */
    public static Precision of(double halfWidth) {
        for (Precision band : values()) {
            if (halfWidth <= band.upTo) {
                return band;
            }
        }
        return WIDE;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the largest half-width of the band as a share of the range; infinity for the last band. */
    public double upTo() {
        return upTo;
    }
}
