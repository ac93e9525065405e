package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure among other measures, as psych's {@code scoreItems}. A figure that {@link Consistency} defines differently has
 * another name there. Let k be the number of the measure's questions, V the variance of their sum.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MeasureFigures {
    private final Measure measure;
    private final int questions;
    private final ImmutableList<Score> correlations;
    private final ImmutableList<Score> corrected;
    private final Figures figures;

    MeasureFigures(
            Measure measure,
            int questions,
            ImmutableList<Score> correlations,
            ImmutableList<Score> corrected,
            Figures figures) {
        this.measure = measure;
        this.questions = questions;
        this.correlations = correlations;
        this.corrected = corrected;
        this.figures = figures;
    }

    /** Returns the measure. */
    public Measure measure() {
        return measure;
    }

    /** Returns k, the number of questions. */
    public int questions() {
        return questions;
    }

    /** Returns alpha as in {@link Consistency}; its standard error uses the number of rows of all measures. */
    public Score alpha() {
        return figures.score("alpha");
    }

    /**
     * Returns a standard error of alpha as {@code scoreItems} computes it: that of {@link Consistency} with the square of each covariance
     * in place of the square of their matrix. It is included for comparison; the error that comes with alpha is the asymptotic one.
     */
    public Score errorByElements() {
        return figures.score("errorByElements");
    }

    /**
     * Returns alpha for the average number of questions that people answered, over those who answered any: m r/(1 + (m − 1) r), r as in
     * {@link #correlationByAlpha} (Spearman 1910; Brown 1910). It is alpha itself if nothing is missing or missing answers are imputed.
     */
    public Score alphaAsAnswered() {
        return figures.score("alphaAsAnswered");
    }

    /**
     * Returns the correlation of two parallel questions that gives this alpha, α/(k − (k − 1) α); {@link Consistency} has the mean of the
     * correlations.
     */
    public Score correlationByAlpha() {
        return figures.score("correlationByAlpha");
    }

    /** Returns the signal-to-noise ratio α/(1 − α) (Cronbach and Gleser 1964); {@link Consistency} has that of the mean correlation. */
    public Score signalToNoise() {
        return figures.score("signalToNoise");
    }

    /** Returns the median of the correlations of its questions. */
    public Score medianCorrelation() {
        return figures.score("medianCorrelation");
    }

    /**
     * Returns lambda 6, 1 − Σ(1 − R²ᵢ) Cᵢᵢ/V, R²ᵢ the squared multiple correlation of a question with the others of all measures (Guttman
     * 1945, eq. 53); {@link Consistency} uses the other questions of its own measure, and standardised questions.
     */
    public Score lambda6() {
        return figures.score("lambda6");
    }

    /** Returns the correlations with each measure, itself included, −1 to 1; questions that they share count in both. */
    public ImmutableList<Score> correlations() {
        return correlations;
    }

    /**
     * Returns these correlations corrected for attenuation, r/√(αα′) (Spearman 1904); they may exceed 1. Of the measure with itself, 1.
     */
    public ImmutableList<Score> corrected() {
        return corrected;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed, the correlations included. */
    public MeasureFigures map(UnaryOperator<Score> change) {
        return new MeasureFigures(
                measure, questions, each(correlations, change), each(corrected, change), figures.map(change));
    }

    private static ImmutableList<Score> each(ImmutableList<Score> scores, UnaryOperator<Score> change) {
        return scores.stream().map(change).collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MeasureFigures other
                && measure.equals(other.measure)
                && questions == other.questions
                && correlations.equals(other.correlations)
                && corrected.equals(other.corrected)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, questions, correlations, corrected, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "MeasureFigures" + figures;
    }
}
