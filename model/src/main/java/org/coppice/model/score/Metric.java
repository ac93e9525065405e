package org.coppice.model.score;

import java.util.OptionalDouble;
import org.coppice.model.check.Check;

/**
 * What a value is counted in, and how it maps to the unit interval where it does.
 *
 * @param id the stable id
 * @param label the words a reader sees
 * @param lowest the smallest possible value, or negative infinity
 * @param highest the largest possible value, or infinity
 * @param kind how values behave
 * @since 0.1.0
 */
public record Metric(String id, String label, double lowest, double highest, Kind kind) {
    /** How the values of a metric behave. */
    public enum Kind {
        /** Values on a line; a bounded one maps to u = (x − lowest)/(highest − lowest). */
        LINEAR,
        /** Parts of a whole; the parts of one respondent add up to it, so each can be had from the others. No u. */
        PART,
        /** Coordinates of a composition; they too determine one another. No u. */
        COORDINATE
    }

    /** Refuses bounds that leave nothing between them. */
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

    /** A metric on a line from {@code lowest} to {@code highest}. */
    public static Metric linear(String id, String label, double lowest, double highest) {
        return new Metric(id, label, lowest, highest, Kind.LINEAR);
    }

    /** A metric on a line without ends. */
    public static Metric unbounded(String id, String label) {
        return new Metric(id, label, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Kind.LINEAR);
    }

    /** Whether both ends are finite. */
    public boolean bounded() {
        return Double.isFinite(lowest) && Double.isFinite(highest);
    }

    /** Whether values map to the unit interval. */
    public boolean hasUnit() {
        return kind == Kind.LINEAR && bounded();
    }

    /** u = (value − lowest)/(highest − lowest), in [0, 1]; empty where the metric has no such mapping. */
    public OptionalDouble unit(double value) {
        return hasUnit() ? OptionalDouble.of((value - lowest) / (highest - lowest)) : OptionalDouble.empty();
    }

    /** The value, moved to the nearer end where it lies outside the bounds. */
    public double clip(double value) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
