package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The figures of one question of a measure; its answers are mirrored if it is reversed. Correlations are between −1 and 1.
 *
 * @param question the id of the question
 * @param n the number of people who answered it
 * @param mean the mean of the answers given; imputed answers enter neither here nor in the next two figures
 * @param sd the standard deviation of the answers
 * @param distribution the share of each answer among those who answered, from the lowest of the scale to the highest; adds up to 1, or
 *     empty if nobody answered
 * @param missing the share of the rows without an answer to it, 0 to 1
 * @param floor the share of the lowest answer
 * @param ceiling the share of the highest answer
 * @param totalCorrelation with the persons' mean of their answered questions, the question included (psych's {@code raw.r})
 * @param standardisedCorrelation with the sum of the standardised questions, the question included: ΣⱼRᵢⱼ/√W ({@code std.r})
 * @param correctedCorrelation the standardised correlation with each question's squared multiple correlation on the diagonal of R instead
 *     of 1, so that its error does not count twice ({@code r.cor})
 * @param restCorrelation with the sum of the others: Σⱼ Cᵢⱼ/√(Cᵢᵢ Vᵢ), j ≠ i, Vᵢ the sum of C without i ({@code r.drop})
 * @param ifDeleted the internal consistency of the other questions. For a measure of two questions there is none: psych gives a ratio of
 *     covariances in place of an alpha there, Coppice nothing
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QuestionFigures(
        String question,
        long n,
        Score mean,
        Score sd,
        ImmutableList<Double> distribution,
        Score missing,
        Score floor,
        Score ceiling,
        Score totalCorrelation,
        Score standardisedCorrelation,
        Score correctedCorrelation,
        Score restCorrelation,
        Consistency ifDeleted) {

    static QuestionFigures of(
            ScaleSums sums,
            MissingTreatment treatment,
            int q,
            Covariances covariances,
            QuestionCorrelations correlations) {
        PairSums answers = sums.of(q, q, treatment);
        ImmutableList<Long> counts = sums.counts(q, treatment);
        double n = answers.n();
        long rows = sums.rows(treatment);
        ImmutableList<Double> distribution = answers.n() == 0
                ? ImmutableList.of()
                : counts.stream().map(count -> count / n).collect(ImmutableList.toImmutableList());
        Score nobody = UndefinedFigure.undefined(
                "nobody answered question " + covariances.names().get(q));
        return new QuestionFigures(
                covariances.names().get(q),
                answers.n(),
                answers.n() == 0 ? nobody : Score.of(answers.x() / n),
                answers.n() < 2
                        ? UndefinedFigure.undefined("fewer than two people answered question "
                                + covariances.names().get(q))
                        : Score.of(Math.sqrt(answers.varianceX())),
                distribution,
                rows == 0
                        ? UndefinedFigure.undefined("there is no respondent")
                        : Score.of((double) (rows - answers.n()) / rows),
                distribution.isEmpty() ? nobody : Score.of(distribution.get(0)),
                distribution.isEmpty() ? nobody : Score.of(distribution.get(distribution.size() - 1)),
                correlations.total(q),
                correlations.standardised(q),
                correlations.corrected(q),
                correlations.rest(q),
                Consistency.of(covariances.without(q)));
    }
}
