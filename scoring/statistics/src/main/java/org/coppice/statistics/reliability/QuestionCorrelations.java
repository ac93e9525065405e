package org.coppice.statistics.reliability;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.covariance.PairMoments;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;

/** Computes the correlations of a question with the whole measure. */
final class QuestionCorrelations {
    private final ScaleSums sums;
    private final MissingTreatment treatment;
    private final Covariances c;
    private final IntFunction<Score> standardised;
    private final IntFunction<Score> corrected;

    QuestionCorrelations(ScaleSums sums, MissingTreatment treatment, Covariances c) {
        this.sums = sums;
        this.treatment = treatment;
        this.c = c;
        Covariances varying = c.fault().isPresent() ? c : c.varying();
        Optional<String> uncorrelated = varying.uncorrelated();
        if (uncorrelated.isPresent()) {
            Score none = UndefinedFigure.undefined(c.uncorrelated().orElse(uncorrelated.get()));
            this.standardised = q -> none;
            this.corrected = q -> none;
        } else {
            Covariances r = varying.correlations();
            double total = r.totalVaries() ? r.total() : 0;
            this.standardised = among(
                    varying,
                    q -> UndefinedFigure.estimatedCorrelation(
                            r.row(q), 1, total, "the sum of the standardised questions is the same for everyone"));
            this.corrected = among(varying, corrected(r));
        }
    }

    /** Returns a figure of the questions whose answers vary, by their indices among all; of the others, the reason why there is none. */
    private IntFunction<Score> among(Covariances varying, IntFunction<Score> figure) {
        return q -> {
            int place = varying.names().indexOf(c.names().get(q));
            return place >= 0
                    ? figure.apply(place)
                    : UndefinedFigure.undefined("everyone gave the same answer to question "
                            + c.names().get(q));
        };
    }

    private static IntFunction<Score> corrected(Covariances r) {
        Cholesky cholesky = new Cholesky(r.values());
        OptionalInt stopped = cholesky.stopped();
        if (stopped.isPresent()) {
            Score none = UndefinedFigure.undefined(Guttman.singular(r, cholesky, stopped.getAsInt()));
            return q -> none;
        }
        double[] inverse = cholesky.inverseDiagonal();
        double common = r.total();
        for (double value : inverse) {
            common -= 1 / value;
        }
        double variance = common > 1e-12 ? common : 0;
        return q -> UndefinedFigure.estimatedCorrelation(
                r.row(q) - 1 / inverse[q], 1, variance, UndefinedFigure.NOTHING_IN_COMMON);
    }

    /** Returns the correlation with the persons' mean of their answered questions. */
    Score total(int question) {
        return c.fault().isPresent()
                ? UndefinedFigure.undefined(c.fault().get())
                : correlation(sums.sums().withMean(question, treatment));
    }

    private static Score correlation(PairMoments joint) {
        return UndefinedFigure.correlation(
                joint.xy(), joint.xx(), joint.yy(), "the answers, or the persons' means, are the same for everyone");
    }

    Score standardised(int question) {
        return standardised.apply(question);
    }

    Score corrected(int question) {
        return corrected.apply(question);
    }

    /** Returns the correlation with the sum of the other questions. */
    Score rest(int question) {
        if (c.fault().isPresent()) {
            return UndefinedFigure.undefined(c.fault().get());
        }
        Covariances others = c.without(question);
        return UndefinedFigure.estimatedCorrelation(
                c.row(question) - c.get(question, question),
                c.get(question, question),
                others.totalVaries() ? others.total() : 0,
                "the answers, or the sum of the others, are the same for everyone");
    }
}
