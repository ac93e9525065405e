package org.coppice.model.blueprint;

import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;

/**
 * A figure of a reading, after disclosure.
 *
 * @param id the stable id within its reading
 * @param label what it is, for readers
 * @param value the figure
 * @param interval how sure it is, or why that is not known
 * @since 0.1.0
 */
public record Finding(String id, String label, double value, Interval interval) {
    /** Refuses what is not an id, a blank label and what is not finite. */
    public Finding {
        Check.id("finding id", id);
        Check.text("the label of finding " + id, label);
        Check.finite("finding " + id, value);
    }

    /** A figure without an interval. */
    public static Finding of(String id, String label, double value) {
        return new Finding(id, label, value, Interval.none(Interval.Why.NOT_GIVEN));
    }
}
