package org.coppice.scoring.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * How far a respondent's answers lie from the sample's: D² = (x − m)ᵀ S⁻¹ (x − m) over the questions they answered and that vary in the
 * sample (Mahalanobis 1936), and the probability of one as large if answers were normal, chi-square with as many degrees of freedom.
 */
final class Distance {
    /** A pivot below this share of its variance says that the question follows from others. */
    private static final double SINGULAR = 1e-9;

    private static final Score.Withheld FEW =
            Score.withheld(WithheldReason.UNDEFINED, "it needs an answer to a question on which the sample differs");
    private static final Score.Withheld UNDEFINED = Score.withheld(
            WithheldReason.UNDEFINED,
            "the sample is too small or too much alike for the covariances of these questions");

    private final RatingMoments sample;
    private List<Integer> last = List.of(); // most respondents answer the same questions
    private Optional<double[][]> root = Optional.empty();

    Distance(RatingMoments sample) {
        this.sample = sample;
    }

    /** D², 0 or more, and its p. */
    record Result(Score squared, Score p) {}

    Result of(AnswerBlock block, int row) {
        List<Integer> answered = new ArrayList<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            if (block.answered(row, sample.columns().get(i)) && sample.covariance(i, i) > 0) {
                answered.add(i);
            }
        }
        if (answered.isEmpty()) {
            return new Result(FEW, FEW);
        }
        if (!answered.equals(last)) {
            last = answered;
            root = root(answered);
        }
        if (root.isEmpty()) {
            return new Result(UNDEFINED, UNDEFINED);
        }
        double[][] lower = root.get();
        double[] y = new double[lower.length];
        double squared = 0;
        for (int i = 0; i < y.length; i++) {
            int question = answered.get(i);
            double rest = block.value(row, sample.columns().get(question)) - sample.mean(question);
            for (int j = 0; j < i; j++) {
                rest -= lower[i][j] * y[j];
            }
            y[i] = rest / lower[i][i];
            squared += y[i] * y[i];
        }
        double p = ChiSquaredDistribution.of(y.length).survivalProbability(squared);
        return new Result(Score.of(squared), Score.of(p));
    }

    /** The lower triangle L with L Lᵀ = S (Cholesky), if S of those questions has one and more people than questions made it. */
    private Optional<double[][]> root(List<Integer> questions) {
        int k = questions.size();
        double[][] lower = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = sample.covariance(questions.get(i), questions.get(j));
                for (int m = 0; m < j; m++) {
                    rest -= lower[i][m] * lower[j][m];
                }
                if (sample.n(questions.get(i), questions.get(j)) <= k) {
                    return Optional.empty();
                }
                if (i == j) {
                    if (rest <= SINGULAR * sample.covariance(questions.get(i), questions.get(i))) {
                        return Optional.empty();
                    }
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    lower[i][j] = rest / lower[j][j];
                }
            }
        }
        return Optional.of(lower);
    }
}
