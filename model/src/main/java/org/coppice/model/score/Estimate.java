package org.coppice.model.score;

import java.util.OptionalDouble;
import org.coppice.model.check.Check;

/**
 * A group's figure for one column of scores, and how sure it is.
 *
 * @param value the figure, with its standard error where it is known; or why it is withheld
 * @param sd the standard deviation of the persons' scores (n − 1), where there is one
 * @param degreesOfFreedom of the standard error, above 0, where it is known
 * @param interval the confidence interval, or why there is none
 * @since 0.1.0
 */
public record Estimate(Score value, OptionalDouble sd, OptionalDouble degreesOfFreedom, Interval interval) {
    /** Refuses a negative standard deviation and degrees of freedom that are not above 0. */
    public Estimate {
        Check.spread("a standard deviation", sd.orElse(0));
        Check.valid(
                value instanceof Score.Measured || (sd.isEmpty() && interval instanceof Interval.None),
                "a withheld estimate with a standard deviation or an interval",
                "use Estimate.withheld");
        Check.valid(degreesOfFreedom.orElse(1) > 0, "degrees of freedom are %s", "they are above 0", degreesOfFreedom);
    }

    /** No figure. */
    public static Estimate withheld(Score.Withheld reason) {
        return new Estimate(
                reason, OptionalDouble.empty(), OptionalDouble.empty(), Interval.none(Interval.Why.WITHHELD));
    }
}
