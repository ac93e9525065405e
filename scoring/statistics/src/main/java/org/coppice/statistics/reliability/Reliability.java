package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The reliability of a measure and the figures of its questions.
 *
 * @param treatment the treatment of missing answers
 * @param rows the number of rows used, on which intervals of alpha are based; see {@link ScaleSums}
 * @param mean the mean of the persons' means over the questions that they answered, on the scale of the answers
 * @param sd the standard deviation of the persons' means
 * @param errorOfMeasurement sd √(1 − alpha), the standard error of measurement of a person's mean, on the scale of the answers
 * @param consistency the internal consistency of the questions
 * @param questions the figures of each question, in the order of the measure
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Reliability(
        MissingTreatment treatment,
        long rows,
        Score mean,
        Score sd,
        Score errorOfMeasurement,
        Consistency consistency,
        ImmutableList<QuestionFigures> questions) {

    /** Computes the figures from those answers. */
    public static Reliability of(ScaleSums sums, MissingTreatment treatment) {
        Covariances covariances = Covariances.of(sums, treatment);
        Consistency consistency = Consistency.of(covariances);
        PairMoments means = sums.means(treatment);
        Score sd = means.n() < 2
                ? UndefinedFigure.undefined("fewer than two people answered")
                : Score.of(Math.sqrt(means.yy() / (means.n() - 1)));
        QuestionCorrelations correlations = new QuestionCorrelations(sums, treatment, covariances);
        return new Reliability(
                treatment,
                sums.rows(treatment),
                means.n() == 0 ? UndefinedFigure.undefined(nobody(sums, treatment, covariances)) : Score.of(means.y()),
                sd,
                TrueScores.errorOfMeasurement(sd, consistency.alpha()),
                consistency,
                IntStream.range(0, covariances.size())
                        .mapToObj(q -> QuestionFigures.of(sums, treatment, q, covariances, correlations))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the reason why there is no mean. Imputing a median requires at least one answer to each question. */
    private static String nobody(ScaleSums sums, MissingTreatment treatment, Covariances covariances) {
        if (sums.answering() == 0) {
            return "nobody answered";
        }
        return treatment == MissingTreatment.LISTWISE
                ? "nobody answered all questions"
                : covariances.fault().orElse("nobody answered");
    }
}
