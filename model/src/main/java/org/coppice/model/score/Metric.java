package org.coppice.model.score;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The unit of measurement of a value, and its mapping to the unit interval if it has one.
 *
 * @param id the stable id
 * @param label the label shown to readers
 * @param lowest the smallest possible value, or negative infinity
 * @param highest the largest possible value, or infinity
 * @param kind the kind of the values
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Metric(String id, String label, double lowest, double highest, Kind kind) {
    /** The kind of values of a metric. The set is closed. */
    public enum Kind {
        /** Values on a line; a bounded metric maps to u = (x − lowest)/(highest − lowest). */
        LINEAR,
        /** Parts of a whole; the parts of one respondent add up to it, so each can be derived from the others. They have no u. */
        PART,
        /** Coordinates of a composition; they also determine one another. They have no u. */
        COORDINATE
    }

    /** Throws if no value lies between the bounds. */
    public Metric {
        Check.id("metric id", id);
        Check.text("the label of metric " + id, label);
        Check.valid(
                lowest < highest,
                "metric \"%s\" runs from %s to %s",
                "the lowest has to be below the highest",
                id,
                lowest,
                highest);
    }

    /** Returns a linear metric from {@code lowest} to {@code highest}. */
    public static Metric linear(String id, String label, double lowest, double highest) {
        return new Metric(id, label, lowest, highest, Kind.LINEAR);
    }

    /** Returns a linear metric without bounds. */
    public static Metric unbounded(String id, String label) {
        return new Metric(id, label, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Kind.LINEAR);
    }

    /** Returns whether both ends are finite. */
    public boolean bounded() {
        return Double.isFinite(lowest) && Double.isFinite(highest);
    }

    /** Returns whether values map to the unit interval. */
    public boolean hasUnit() {
        return kind == Kind.LINEAR && bounded();
    }

    /** Returns u = (value − lowest)/(highest − lowest), in [0, 1]; empty if the metric has no such mapping. */
    public OptionalDouble unit(double value) {
        return hasUnit() ? OptionalDouble.of((value - lowest) / (highest - lowest)) : OptionalDouble.empty();
    }

    /** Returns the value, or the nearer bound if the value is outside the bounds. */
    public double clip(double value) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
