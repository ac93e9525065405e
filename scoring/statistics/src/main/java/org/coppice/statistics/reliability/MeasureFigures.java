package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Measure;
import org.coppice.model.score.Score;

/**
 * The figures of a measure among others, as psych's {@code scoreItems}; where {@link Consistency} has another definition of a figure it
 * has another name there. Let k be the number of its questions, V the variance of their sum.
 *
 * @param measure which one
 * @param questions k
 * @param alpha as {@link Consistency}, its standard error by the number of rows of them all
 * @param errorByElements a standard error of alpha as {@code scoreItems} has it: that of {@link Consistency} with the square of each
 *     covariance in the place of the square of their matrix. It is here for comparison; the one that comes with alpha is the asymptotic one
 * @param alphaAsAnswered what alpha would be of as many questions as the people who answered any answered on average:
 *     m r/(1 + (m − 1) r), r the next figure (Spearman 1910; Brown 1910); alpha itself where nothing is missing or it is put in
 * @param correlationByAlpha the correlation of two questions alike that gives this alpha, α/(k − (k − 1) α); {@link Consistency} has the
 *     mean of the correlations
 * @param signalToNoise α/(1 − α) (Cronbach and Gleser 1964); {@link Consistency} has that of the mean correlation
 * @param medianCorrelation the median of the correlations of its questions
 * @param lambda6 1 − Σ(1 − R²ᵢ) Cᵢᵢ/V, R²ᵢ the squared multiple correlation of a question with the others of all measures (Guttman 1945,
 *     eq. 53); {@link Consistency} has that with the others of its own measure, of standardised questions
 * @param correlations with each measure, itself included, −1 to 1; questions that they share count in both
 * @param corrected the same for attenuation, r/√(αα′) (Spearman 1904); may leave 1 behind. Of the measure with itself, 1
 */
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
