package org.coppice.model.blueprint;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;

/**
 * A figure of a reading, after disclosure control.
 *
 * @param id the stable id within its reading
 * @param label the label shown to readers
 * @param value the figure
 * @param interval its interval, or the reason why there is none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Finding(String id, String label, double value, Interval interval) {
    /** Throws if {@code id} is not an id, {@code label} is blank or {@code value} is not finite. */
    public Finding {
        Check.id("finding id", id);
        Check.text("the label of finding " + id, label);
        Check.finite("finding " + id, value);
    }

    /** Returns a figure without an interval. */
    public static Finding of(String id, String label, double value) {
        return new Finding(id, label, value, Interval.withheld(WithheldReason.NOT_GIVEN));
    }
}
