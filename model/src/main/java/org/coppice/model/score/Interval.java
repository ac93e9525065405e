package org.coppice.model.score;

import org.coppice.model.Named;
import org.coppice.model.check.Check;

/**
 * A confidence interval, or why there is none.
 *
 * @since 0.1.0
 */
public sealed interface Interval {
    /**
     * A confidence interval.
     *
     * @param lower the lower end, in the units of the figure
     * @param upper the upper end
     * @param level how sure, between 0 and 1
     */
    record Between(double lower, double upper, double level) implements Interval {
        /** Refuses ends in the wrong order and a level outside (0, 1). */
        public Between {
            Check.valid(
                    Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper,
                    "an interval from %s to %s",
                    "the lower end comes first and both are finite",
                    lower,
                    upper);
            Check.valid(level > 0 && level < 1, "an interval at level %s", "a level lies between 0 and 1", level);
        }
    }

    /**
     * No interval.
     *
     * @param why why there is none
     */
    record None(Why why) implements Interval {}

    /** Why there is no interval. */
    enum Why implements Named {
        /** Fewer than three people. */
        TOO_FEW("too-few", "fewer than three people"),
        /** Everyone's score is the same, which says nothing of how sure the mean is. */
        ALL_ALIKE("all-alike", "everyone's score is the same"),
        /** No spread to go by: around the centre there is none, or in a pooled figure that of a perspective is not known. */
        NO_SPREAD("no-spread", "there is no spread to go by"),
        /** The aggregation gives none. */
        NOT_GIVEN("not-given", "the aggregation gives none"),
        /** The figure itself is withheld. */
        WITHHELD("withheld", "the figure is withheld");

        private final String id;
        private final String label;

        Why(String id, String label) {
            this.id = id;
            this.label = label;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** No interval, for that reason. */
    static Interval none(Why why) {
        return new None(why);
    }
}
