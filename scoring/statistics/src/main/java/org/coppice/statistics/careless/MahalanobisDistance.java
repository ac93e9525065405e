package org.coppice.statistics.careless;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The distance of a respondent's answers from the sample: D² = (x − m)ᵀ S⁻¹ (x − m) over the questions that they answered and that vary in
 * the sample (Mahalanobis 1936), with its p value if answers are normal, chi-square with as many degrees of freedom as questions.
 */
final class MahalanobisDistance {
    /** A pivot below this share of its variance means that the question is linearly dependent on others. */
    private static final double SINGULAR = 1e-9;

    private static final int MOST_KEPT = 500;

    private static final Score.Withheld FEW =
            Score.withheld(WithheldReason.UNDEFINED, "the respondent answered no question on which the sample differs");
    private static final Score.Withheld UNDEFINED = Score.withheld(
            WithheldReason.UNDEFINED,
            "the sample is too small or varies too little for the covariances of these questions");

    private final RatingMoments sample;
    private final int[] varying; // indices, among the ratings, of the questions that vary in the sample
    private final Map<List<Integer>, Optional<double[][]>> roots = new ConcurrentHashMap<>();
    private final Optional<double[][]> whole; // the root of all varying questions

    MahalanobisDistance(RatingMoments sample) {
        this.sample = sample;
        this.varying = IntStream.range(0, sample.columns().size())
                .filter(i -> sample.covariance(i, i) > 0)
                .toArray();
        this.whole = root(varying);
    }

    /** D², 0 or more, and its p value. */
    record Result(Score squared, Score p) {}

    Result of(AnswerBlock block, int row) {
        int[] answered = new int[varying.length];
        int k = 0;
        for (int i : varying) {
            if (block.answered(row, sample.columns().get(i))) {
                answered[k++] = i;
            }
        }
        if (k == 0) {
            return new Result(FEW, FEW);
        }
        Optional<double[][]> root = k == varying.length ? whole : kept(Arrays.copyOf(answered, k));
        if (root.isEmpty()) {
            return new Result(UNDEFINED, UNDEFINED);
        }
        double[][] lower = root.get();
        double[] y = new double[k];
        double squared = 0;
        for (int i = 0; i < k; i++) {
            int question = answered[i];
            double rest = block.value(row, sample.columns().get(question)) - sample.mean(question);
            for (int j = 0; j < i; j++) {
                rest -= lower[i][j] * y[j];
            }
            y[i] = rest / lower[i][i];
            squared += y[i] * y[i];
        }
        double p = ChiSquaredDistribution.of(k).survivalProbability(squared);
        return new Result(Score.of(squared), Score.of(p));
    }

    /** Returns the root for some questions; it is cached for respondents who answered the same questions, since most patterns recur. */
    private Optional<double[][]> kept(int[] questions) {
        List<Integer> answered = Ints.asList(questions);
        Optional<double[][]> known = roots.get(answered);
        if (known != null) {
            return known;
        }
        Optional<double[][]> found = root(questions);
        if (roots.size() < MOST_KEPT) {
            roots.put(answered, found);
        }
        return found;
    }

    /**
     * Returns the lower triangle L with L Lᵀ = S (Cholesky); empty if S is singular or an element is based on at most as many people as
     * there are questions.
     */
    private Optional<double[][]> root(int[] questions) {
        int k = questions.length;
        double[][] lower = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = sample.covariance(questions[i], questions[j]);
                for (int m = 0; m < j; m++) {
                    rest -= lower[i][m] * lower[j][m];
                }
                if (sample.n(questions[i], questions[j]) <= k) {
                    return Optional.empty();
                }
                if (i == j) {
                    if (rest <= SINGULAR * sample.covariance(questions[i], questions[i])) {
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
