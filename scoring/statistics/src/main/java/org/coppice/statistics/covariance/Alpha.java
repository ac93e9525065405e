package org.coppice.statistics.covariance;

import java.util.OptionalDouble;
import org.coppice.model.score.Score;

/**
 * Computes alpha of a covariance matrix, with its asymptotic standard error.
 */
public final class Alpha {
    private Alpha() {}

    public static Score of(Covariances c) {
        if (!c.totalVaries()) {
            return UndefinedFigure.undefined(
                    "the sum of " + UndefinedFigure.list(c.names()) + " is the same for everyone");
        }
        double value = of(c.size(), c.trace(), c.total());
        double error = Math.sqrt(errorSquared(c));
        return new Score.Measured(value, Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty());
    }

    /** Returns alpha from the sum of the variances and the variance of the sum, or from the same multiple of both. */
    public static double of(int questions, double variances, double total) {
        return questions / (questions - 1.0) * (1 - variances / total);
    }

    /** Returns Q/n; negative or NaN if the covariances are inconsistent. */
    private static double errorSquared(Covariances c) {
        double k = c.size();
        double total = c.total();
        double trace = c.trace();
        double squaresTrace = 0;
        double squaresTotal = 0;
        for (int i = 0; i < c.size(); i++) {
            squaresTotal += c.row(i) * c.row(i);
            for (int j = 0; j < c.size(); j++) {
                squaresTrace += c.get(i, j) * c.get(i, j);
            }
        }
        return q(k, total, trace, squaresTrace, squaresTotal) / c.rows();
    }

    private static double q(double k, double total, double trace, double squaresTrace, double squaresTotal) {
        double q = 2
                * k
                * k
                / ((k - 1) * (k - 1) * total * total * total)
                * (total * (squaresTrace + trace * trace) - 2 * trace * squaresTotal);
        return Math.abs(q) < 1e-14 ? 0 : q;
    }

    /** Returns √(Q/n) with ΣC²ᵢᵢ for tr C² and ΣC²ᵢⱼ for 1′C²1, of covariances for which alpha is defined. */
    public static Score errorByElements(Covariances c) {
        double squaresTrace = 0;
        double squaresTotal = 0;
        for (int i = 0; i < c.size(); i++) {
            squaresTrace += c.get(i, i) * c.get(i, i);
            for (int j = 0; j < c.size(); j++) {
                squaresTotal += c.get(i, j) * c.get(i, j);
            }
        }
        double squared = q(c.size(), c.total(), c.trace(), squaresTrace, squaresTotal) / c.rows();
        return squared >= 0 ? Score.of(Math.sqrt(squared)) : UndefinedFigure.undefined("its square is below 0");
    }
}
