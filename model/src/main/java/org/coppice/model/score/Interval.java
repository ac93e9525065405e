package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A confidence interval, or the reason why there is none.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface Interval {
    /**
     * A confidence interval.
     *
     * @param lower the lower end, in the units of the figure
     * @param upper the upper end
     * @param level the confidence level, between 0 and 1
     */
    record Between(double lower, double upper, double level) implements Interval {
        /** Throws if the ends are in the wrong order or the level is outside (0, 1). */
        public Between {
            Check.valid(
                    Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper,
                    "an interval from %s to %s",
                    "give finite ends, the lower end first",
                    lower,
                    upper);
            Check.valid(
                    level > 0 && level < 1, "the level of an interval is %s", "give a number between 0 and 1", level);
        }

        /** Returns whether the lower end is the lowest value of the metric, at which an interval is cut. */
        public boolean isCutBelow(Metric metric) {
            return metric.bounded() && lower <= metric.lowest();
        }

        /** Returns whether the upper end is the highest value of the metric, at which an interval is cut. */
        public boolean isCutAbove(Metric metric) {
            return metric.bounded() && upper >= metric.highest();
        }
    }

    /**
     * The absence of an interval.
     *
     * @param reason the reason
     * @param detail the reason in words, with the values that were compared
     */
    record Withheld(WithheldReason reason, String detail) implements Interval {
        /** Throws if {@code detail} is blank. */
        public Withheld {
            Check.text("the detail of a withheld interval", detail);
        }
    }

    /** Returns an absent interval with that reason. */
    static Interval withheld(WithheldReason reason, String detail) {
        return new Withheld(reason, detail);
    }

    /** Returns an absent interval with that reason, in the words of its label. */
    static Interval withheld(WithheldReason reason) {
        return new Withheld(reason, reason.label());
    }
}
