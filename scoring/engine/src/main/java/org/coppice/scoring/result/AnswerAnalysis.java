package org.coppice.scoring.result;

import java.util.Optional;
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
 * What the answers to one measure tell of it. Its formulas stand in {@link org.coppice.scoring.reliability}.
 *
 * @param reliability alpha and its relatives, and the questions
 * @param relations of each two questions
 * @param splitHalf the best, the mean and the worst of all split halves
 * @param feldt Feldt's interval of alpha
 * @param bonett Bonett's
 * @param duhachekIacobucci the one from alpha's standard error
 * @param bootstrap the percentile interval of resamples, where that was asked for
 * @param minres one factor, by least squares on the correlations
 * @param schmidLeiman a general factor and three group factors, of the correlations
 * @since 0.1.0
 */
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
    /** As many as psych takes where nothing is known of the measure. */
    private static final int GROUP_FACTORS = 3;

    /**
     * The analysis of those answers, with intervals at that level.
     *
     * @param resamples alpha of resamples of the same answers, where that was asked for
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
