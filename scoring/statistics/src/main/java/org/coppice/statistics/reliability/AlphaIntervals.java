package org.coppice.statistics.reliability;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;

/**
 * Computes two-sided confidence intervals of alpha from its value alone; {@link AlphaBootstrap} computes one from the answers. In all
 * methods {@code n} is the number of rows, including rows with missing answers, as in psych. A level outside (0, 1) is rejected. An alpha
 * above 1, which can only result from pairwise covariances, has neither of the first two intervals.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AlphaIntervals {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private AlphaIntervals() {}

    /**
     * Returns 1 − (1 − α) F, F the quantiles (1 ± level)/2 of Fisher's F with n − 1 and (n − 1)(k − 1) degrees of freedom (Feldt 1965, eq.
     * 12); exact if answers are normal and all questions are parallel.
     *
     * @param alpha the value, at most 1
     * @param questions k
     * @param n the number of rows, at least 2
     */
    public static Interval feldt(Score alpha, int questions, long n, double level) {
        return limits(alpha, questions, n, 2, level, value -> {
            double df = n - 1.0;
            FDistribution f = FDistribution.of(df, (questions - 1) * df);
            double above = Quantiles.of(f, (1 + level) / 2);
            double below = Quantiles.of(f, (1 - level) / 2);
            return UndefinedFigure.interval(1 - (1 - value) * above, 1 - (1 - value) * below, level);
        });
    }

    /**
     * Returns 1 − exp(ln(1 − α) ± z √(2k/((k − 1)(n − 2)))), z the quantile (1 + level)/2 of the normal distribution (Bonett 2002, eq. 6).
     *
     * @param alpha the value, at most 1
     * @param questions k
     * @param n the number of rows, at least 3
     */
    public static Interval bonett(Score alpha, int questions, long n, double level) {
        return limits(alpha, questions, n, 3, level, value -> {
            double k = questions;
            double width = normal(level) * Math.sqrt(2 * k / ((k - 1) * (n - 2.0)));
            return UndefinedFigure.interval(
                    1 - (1 - value) * StrictMath.exp(width), 1 - (1 - value) * StrictMath.exp(-width), level);
        });
    }

    /**
     * Returns α ± z · se, se the standard error of the value (Duhachek and Iacobucci 2004, eq. 1). The ends are not limited to 1.
     *
     * @param alpha the value with its standard error
     */
    public static Interval duhachekIacobucci(Score alpha, double level) {
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        if (alpha instanceof Score.Withheld why) {
            return UndefinedFigure.interval(why);
        }
        OptionalDouble error = ((Score.Measured) alpha).standardError();
        return error.isEmpty()
                ? UndefinedFigure.interval(UndefinedFigure.undefined("alpha has no standard error"))
                : around(((Score.Measured) alpha).value(), error.getAsDouble(), level);
    }

    static Interval around(double value, double error, double level) {
        double width = normal(level) * error;
        return UndefinedFigure.interval(value - width, value + width, level);
    }

    private static double normal(double level) {
        return NORMAL.inverseCumulativeProbability((1 + level) / 2);
    }

    private static Interval limits(
            Score alpha, int questions, long n, int least, double level, DoubleFunction<Interval> formula) {
        Check.that(level > 0 && level < 1, "the level of an interval is %s; give a number between 0 and 1", level);
        if (alpha instanceof Score.Withheld why) {
            return UndefinedFigure.interval(why);
        }
        double value = ((Score.Measured) alpha).value();
        if (questions < 2 || n < least) {
            String why = questions < 2
                    ? "there is only one question; at least two are needed"
                    : n + " people are too few for this interval; the minimum is " + least;
            return UndefinedFigure.interval(UndefinedFigure.undefined(why));
        }
        return value > 1 + 1e-9
                ? UndefinedFigure.interval(
                        UndefinedFigure.undefined("alpha is above 1, where this interval is not defined"))
                : formula.apply(Math.min(1, value));
    }
}
