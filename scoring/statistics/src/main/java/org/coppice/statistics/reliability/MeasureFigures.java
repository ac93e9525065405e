package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.score.Score;

/**
 * The figures of a measure among other measures, as psych's {@code scoreItems}. A figure that {@link Consistency} defines differently has
 * another name there. Let k be the number of the measure's questions, V the variance of their sum.
 *
 * @param measure the measure
 * @param questions k
 * @param alpha as in {@link Consistency}; its standard error uses the number of rows of all measures
 * @param errorByElements a standard error of alpha as {@code scoreItems} computes it: that of {@link Consistency} with the square of each
 *     covariance in place of the square of their matrix. It is included for comparison; the error that comes with alpha is the asymptotic
 *     one
 * @param alphaAsAnswered alpha for the average number of questions that people answered, over those who answered any: m r/(1 + (m − 1) r),
 *     r the next figure (Spearman 1910; Brown 1910); alpha itself if nothing is missing or missing answers are imputed
 * @param correlationByAlpha the correlation of two parallel questions that gives this alpha, α/(k − (k − 1) α); {@link Consistency} has the
 *     mean of the correlations
 * @param signalToNoise α/(1 − α) (Cronbach and Gleser 1964); {@link Consistency} has that of the mean correlation
 * @param medianCorrelation the median of the correlations of its questions
 * @param lambda6 1 − Σ(1 − R²ᵢ) Cᵢᵢ/V, R²ᵢ the squared multiple correlation of a question with the others of all measures (Guttman 1945,
 *     eq. 53); {@link Consistency} uses the other questions of its own measure, and standardised questions
 * @param correlations with each measure, itself included, −1 to 1; questions that they share count in both
 * @param corrected these correlations corrected for attenuation, r/√(αα′) (Spearman 1904); may exceed 1. Of the measure with itself, 1
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record MeasureFigures(
        Measure measure,
        int questions,
        Score alpha,
        Score errorByElements,
        Score alphaAsAnswered,
        Score correlationByAlpha,
        Score signalToNoise,
        Score medianCorrelation,
        Score lambda6,
        ImmutableList<Score> correlations,
        ImmutableList<Score> corrected) {}
