package org.coppice.scoring.result;

import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.statistics.factor.OneFactor;
import org.coppice.statistics.factor.SchmidLeiman;
import org.coppice.statistics.reliability.AlphaIntervals;
import org.coppice.statistics.reliability.AlphaResamples;
import org.coppice.statistics.reliability.Limits;
import org.coppice.statistics.reliability.MissingTreatment;
import org.coppice.statistics.reliability.QuestionRelations;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.SplitHalf;

/**
 * The internal-consistency analysis of the answers to one measure. The formulas are in {@link org.coppice.statistics.reliability}.
 *
 * @param reliability alpha and related coefficients, and the figures of the questions
 * @param relations the relations of each pair of questions
 * @param splitHalf the highest, the mean and the lowest reliability of all split halves
 * @param feldt the confidence interval of alpha by Feldt
 * @param bonett the confidence interval of alpha by Bonett
 * @param duhachekIacobucci the confidence interval of alpha by Duhachek and Iacobucci, from the standard error of alpha
 * @param bootstrap the bootstrap percentile interval of alpha, if requested
 * @param minres a one-factor model, fitted to the correlations by least squares (minres)
 * @param schmidLeiman a general factor and three group factors of the correlations (Schmid–Leiman)
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record AnswerAnalysis(
        Reliability reliability,
        QuestionRelations relations,
        SplitHalf splitHalf,
        Limits feldt,
        Limits bonett,
        Limits duhachekIacobucci,
        Optional<Limits> bootstrap,
        OneFactor minres,
        SchmidLeiman schmidLeiman) {
    /** The number of group factors; the default of the R package psych. */
    private static final int GROUP_FACTORS = 3;

    /**
     * Returns the analysis of the given answers.
     *
     * @param resamples alpha of resamples of the same answers, if requested
     * @param level the confidence level of the intervals
     */
    public static AnswerAnalysis of(
            ScaleSums sums, MissingTreatment treatment, Optional<AlphaResamples> resamples, double level) {
        Reliability reliability = Reliability.of(sums, treatment);
        int questions = sums.measure().questions().size();
        var alpha = reliability.consistency().alpha();
        return new AnswerAnalysis(
                reliability,
                QuestionRelations.of(sums, treatment),
                SplitHalf.of(sums, treatment),
                AlphaIntervals.feldt(alpha, questions, reliability.rows(), level),
                AlphaIntervals.bonett(alpha, questions, reliability.rows(), level),
                AlphaIntervals.duhachekIacobucci(alpha, level),
                resamples.map(drawn -> drawn.limits(level)),
                OneFactor.minres(sums, treatment),
                SchmidLeiman.of(sums, treatment, GROUP_FACTORS));
    }
}
