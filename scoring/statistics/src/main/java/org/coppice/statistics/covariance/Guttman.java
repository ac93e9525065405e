package org.coppice.statistics.covariance;

import java.util.OptionalInt;
import org.coppice.model.score.Score;
import org.coppice.statistics.linear.Cholesky;

/**
 * Computes Guttman's lower bounds of reliability (1945).
 */
public final class Guttman {
    private Guttman() {}

    public static Score lambda2(Covariances c) {
        if (!c.totalVaries()) {
            return UndefinedFigure.undefined(
                    "the sum of " + UndefinedFigure.list(c.names()) + " is the same for everyone");
        }
        double squares = 0;
        for (int i = 0; i < c.size(); i++) {
            for (int j = 0; j < c.size(); j++) {
                squares += i == j ? 0 : c.get(i, j) * c.get(i, j);
            }
        }
        double k = c.size();
        return UndefinedFigure.figure((c.total() - c.trace() + Math.sqrt(k / (k - 1) * squares)) / c.total());
    }

    public static Score lambda6(Covariances r) {
        Cholesky cholesky = new Cholesky(r.values());
        OptionalInt stopped = cholesky.stopped();
        if (stopped.isPresent()) {
            return UndefinedFigure.undefined(singular(r, cholesky, stopped.getAsInt()));
        }
        double unexplained = 0;
        for (double inverse : cholesky.inverseDiagonal()) {
            unexplained += 1 / inverse;
        }
        return UndefinedFigure.figure(1 - unexplained / r.total());
    }

    /** Returns the reason why a matrix has no inverse, in words. */
    public static String singular(Covariances r, Cholesky cholesky, int question) {
        if (cholesky.negative()) {
            return "the covariances, which for each pair of questions come from different people, contradict one another";
        }
        return r.rows() <= r.size()
                ? r.rows() + " people are too few for " + r.size() + " questions; more people than questions are needed"
                : "the answers to question " + r.names().get(question) + " are determined by those to "
                        + UndefinedFigure.list(r.names().subList(0, question));
    }
}
