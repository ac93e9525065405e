package org.coppice.model.score;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The estimate of a group for one column of scores, with its uncertainty.
 *
 * @param value the estimate, with its standard error if it is known; or the reason why it is withheld
 * @param sd the standard deviation of the persons' scores (n − 1), if there is one
 * @param degreesOfFreedom the degrees of freedom of the standard error, above 0, if they are known
 * @param interval the confidence interval, or the reason why there is none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Estimate(Score value, OptionalDouble sd, OptionalDouble degreesOfFreedom, Interval interval) {
    /**
     * Throws if the standard deviation is negative, the degrees of freedom are not above 0, or a withheld estimate has a standard
     * deviation or an interval.
     */
    public Estimate {
        Check.spread("a standard deviation", sd.orElse(0));
        Check.valid(
                value instanceof Score.Measured || (sd.isEmpty() && interval instanceof Interval.Withheld),
                "a withheld estimate with a standard deviation or an interval",
                "use Estimate.withheld");
        Check.valid(
                degreesOfFreedom.orElse(1) > 0, "degrees of freedom are %s", "give a number above 0", degreesOfFreedom);
    }

    /** Returns an estimate without a value. */
    public static Estimate withheld(Score.Withheld reason) {
        return new Estimate(
                reason, OptionalDouble.empty(), OptionalDouble.empty(), Interval.withheld(WithheldReason.WITHHELD));
    }
}
