package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Creates scores and intervals of figures: withheld with a reason if a figure is undefined or overflows.
 */
public final class UndefinedFigure {
    /** The reason if the sum of the covariances of questions, without their own variances, is not above 0. */
    public static final String NOTHING_IN_COMMON =
            "the questions have nothing in common, or contradict one another so that it cancels out";

    private UndefinedFigure() {}

    public static Score.Withheld undefined(String detail) {
        return Score.withheld(WithheldReason.UNDEFINED, detail);
    }

    /** Returns the figure as a score; withheld if it is too large to be finite. */
    public static Score figure(double value) {
        return Double.isFinite(value) ? Score.of(value) : undefined("the figure is too large for a number");
    }

    /** Returns the interval; withheld if an end is too large to be finite. */
    public static Interval interval(double lower, double upper, double level) {
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? new Interval.Between(lower, upper, level)
                : interval(undefined("the figure is out of bounds"));
    }

    /** Returns an interval that is withheld for the reason of a score. */
    public static Interval interval(Score.Withheld why) {
        return Interval.withheld(why.reason(), why.detail());
    }

    /**
     * Returns a correlation; withheld if a variance is 0. Covariances computed from different people can be inconsistent: the correlation
     * is also withheld if it is outside −1 to 1.
     *
     * @param what the reason to give if a variance is 0, in words
     */
    public static Score correlation(double covariance, double a, double b, String what) {
        if (!(a > 0) || !(b > 0)) {
            return undefined(what);
        }
        double r = covariance / Math.sqrt(a * b);
        if (!(Math.abs(r) <= 1 + 1e-9)) {
            return undefined("it would exceed 1");
        }
        return Score.of(Math.max(-1, Math.min(1, r)));
    }

    /**
     * Returns a correlation with a variance that is estimated from other covariances: it may be outside −1 to 1, as in psych. Withheld if a
     * variance is not above 0.
     *
     * @param what the reason to give then, in words
     */
    public static Score estimatedCorrelation(double covariance, double a, double b, String what) {
        return a > 0 && b > 0 ? figure(covariance / Math.sqrt(a * b)) : undefined(what);
    }

    public static String list(ImmutableList<String> questions) {
        return (questions.size() == 1 ? "question " : "questions ") + String.join(", ", questions);
    }
}
