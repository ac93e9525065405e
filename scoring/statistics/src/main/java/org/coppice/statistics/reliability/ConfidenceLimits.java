package org.coppice.statistics.reliability;

import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Score;

/**
 * The ends of a confidence interval, or the reason why there is none.
 *
 * @param lower the lower end, in the units of the figure; withheld if and only if the upper end is
 * @param upper the upper end
 * @param level the confidence level, between 0 and 1
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ConfidenceLimits(Score lower, Score upper, double level) {
    /** Throws if only one end is withheld, or if the level is outside (0, 1). */
    public ConfidenceLimits {
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        Check.that(
                lower.figure().isPresent() == upper.figure().isPresent(),
                "the interval has only one end; give both, or withhold both");
    }

    static ConfidenceLimits of(double lower, double upper, double level) {
        return new ConfidenceLimits(UndefinedFigure.figure(lower), UndefinedFigure.figure(upper), level);
    }

    /** Returns these limits with each end changed. */
    public ConfidenceLimits map(UnaryOperator<Score> change) {
        return new ConfidenceLimits(change.apply(lower), change.apply(upper), level);
    }

    /** Returns an interval that is withheld for that reason. */
    public static ConfidenceLimits withheld(Score.Withheld why, double level) {
        return new ConfidenceLimits(why, why, level);
    }
}
