package org.coppice.statistics.reliability;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;

/**
 * Estimates of a person's true score, given the reliability of the score. All are in the units of the score.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class TrueScores {
    private TrueScores() {}

    /**
     * Returns the standard error of measurement, sd √(1 − r) (Lord and Novick 1968, eq. 3.4.5): the standard deviation of the scores that
     * one person would get in repeated measurements.
     *
     * @param sd the standard deviation of the scores
     * @param reliability r, at most 1; a negative value is used as it is
     */
    public static Score errorOfMeasurement(Score sd, Score reliability) {
        if (!(sd instanceof Score.Measured spread)) {
            return sd;
        }
        if (!(reliability instanceof Score.Measured r)) {
            return reliability;
        }
        return r.value() > 1 + 1e-9
                ? UndefinedFigure.undefined("the reliability is above 1")
                : UndefinedFigure.figure(spread.value() * Math.sqrt(Math.max(0, 1 - r.value())));
    }

    /** Returns score ± z · error of measurement, z the quantile (1 + level)/2 of the normal distribution; not limited to the scale. */
    public static Interval interval(double score, Score errorOfMeasurement, double level) {
        Check.finite("a score", score);
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        return errorOfMeasurement instanceof Score.Measured error
                ? AlphaIntervals.around(score, error.value(), level)
                : UndefinedFigure.interval((Score.Withheld) errorOfMeasurement);
    }

    /**
     * Returns Kelley's regressed score, mean + r (score − mean), with its standard error of estimation sd √(r (1 − r)) (Kelley 1947, p.
     * 409; Lord and Novick 1968, eqs. 3.7.2a and 3.8.4a).
     *
     * @param score the score of the person
     * @param mean the mean of the group that the person belongs to
     * @param sd the standard deviation of that group
     * @param reliability r in that group, 0 to 1; outside this range the regressed score is withheld
     */
    public static Score regressed(double score, Score mean, Score sd, Score reliability) {
        Check.finite("a score", score);
        if (!(mean instanceof Score.Measured centre)) {
            return mean;
        }
        if (!(sd instanceof Score.Measured spread)) {
            return sd;
        }
        if (!(reliability instanceof Score.Measured r)) {
            return reliability;
        }
        if (r.value() < 0 || r.value() > 1) {
            return UndefinedFigure.undefined("the reliability is " + r.value()
                    + "; a score can be regressed only with a reliability from 0 to 1");
        }
        double error = spread.value() * Math.sqrt(r.value() * (1 - r.value()));
        return new Score.Measured(centre.value() + r.value() * (score - centre.value()), OptionalDouble.of(error));
    }
}
