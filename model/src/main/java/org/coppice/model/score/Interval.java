package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.Named;
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
    }

    /**
     * The absence of an interval.
     *
     * @param why the reason
     */
    record None(Why why) implements Interval {}

    /** The reason why there is no interval. */
    enum Why implements Named {
        /** There are fewer than three people. */
        TOO_FEW("too-few", "fewer than three people"),
        /** All scores are equal, which gives no information about the precision of the mean. */
        ALL_ALIKE("all-alike", "everyone's score is the same"),
        /** The spread is zero around the centre or, for a pooled figure, that of a perspective is unknown. */
        NO_SPREAD("no-spread", "the spread is zero or unknown"),
        /** The aggregation provides no interval. */
        NOT_GIVEN("not-given", "the aggregation strategy calculates none"),
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

    /** Returns an absent interval with that reason. */
    static Interval none(Why why) {
        return new None(why);
    }
}
