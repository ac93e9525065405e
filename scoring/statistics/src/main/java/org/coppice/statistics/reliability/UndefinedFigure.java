package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** Figures that are not defined, and why; figures that are, unless they overflow. */
public final class UndefinedFigure {
    private UndefinedFigure() {}

    public static Score.Withheld undefined(String detail) {
        return Score.withheld(WithheldReason.UNDEFINED, detail);
    }

    /** The figure; withheld where it is too large to be one. */
    public static Score figure(double value) {
        return Double.isFinite(value) ? Score.of(value) : undefined("the figure is out of bounds");
    }

    /**
     * A correlation; withheld where a variance is none. Covariances that come from different people need not fit together:
     * it is withheld too where it leaves the bounds.
     *
     * @param what whose variance it is that may be none, in words
     */
    static Score correlation(double covariance, double a, double b, String what) {
        if (!(a > 0) || !(b > 0)) {
            return undefined(what);
        }
        double r = covariance / Math.sqrt(a * b);
        if (!(Math.abs(r) <= 1 + 1e-9)) {
            return undefined("it would lie beyond 1");
        }
        return Score.of(Math.max(-1, Math.min(1, r)));
    }

    public static String list(ImmutableList<String> questions) {
        return (questions.size() == 1 ? "question " : "questions ") + String.join(", ", questions);
    }
}
