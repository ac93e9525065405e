package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Pair;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one question of a measure; its answers are mirrored if it is reversed. The correlation with the persons' mean is between
 * −1 and 1. The other correlations use variances that are estimated from the covariances of pairs of questions, and may be outside, as in
 * psych; {@link Reliability#warnings} names the questions.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class QuestionFigures {
    private final String question;
    private final OptionalLong n;
    private final ImmutableList<Double> distribution;
    private final Consistency ifDeleted;
    private final Figures figures;

    private QuestionFigures(
            String question,
            OptionalLong n,
            ImmutableList<Double> distribution,
            Consistency ifDeleted,
            Figures figures) {
        this.question = question;
        this.n = n;
        this.distribution = distribution;
        this.ifDeleted = ifDeleted;
        this.figures = figures;
    }

    /** Returns whether that correlation is given and outside −1 to 1. */
    boolean isImpossible(String correlation) {
        return Math.abs(figures.score(correlation).figure().orElse(0)) > 1 + 1e-9;
    }

    static QuestionFigures of(
            ScaleSums sums,
            MissingTreatment treatment,
            int q,
            Covariances covariances,
            QuestionCorrelations correlations) {
        String question = sums.names().get(q);
        int among = covariances.names().indexOf(question); // −1 if fewer than two people answered it
        Pair answers = sums.sums().of(q, q, treatment);
        ImmutableList<Long> counts = sums.counts(q, treatment);
        double n = answers.n();
        long rows = sums.rows(treatment);
        ImmutableList<Double> distribution = answers.n() == 0 || counts.isEmpty()
                ? ImmutableList.of()
                : counts.stream().map(count -> count / n).collect(ImmutableList.toImmutableList());
        Score nobody = UndefinedFigure.undefined("nobody answered question " + question);
        Score few = UndefinedFigure.undefined("fewer than two people answered question " + question);
        Score unshared = answers.n() == 0 ? nobody : UndefinedFigure.undefined("the answers are numbers");
        return new QuestionFigures(
                question,
                OptionalLong.of(answers.n()),
                distribution,
                Consistency.of(among < 0 ? covariances : covariances.without(among)),
                Figures.builder()
                        .put("mean", answers.n() == 0 ? nobody : Score.of(answers.meanX()))
                        .put("sd", answers.n() < 2 ? few : Score.of(Math.sqrt(answers.varianceX())))
                        .put(
                                "missing",
                                rows == 0
                                        ? UndefinedFigure.undefined("there is no respondent")
                                        : Score.of((double) (rows - answers.n()) / rows))
                        .put("floor", distribution.isEmpty() ? unshared : Score.of(distribution.get(0)))
                        .put(
                                "ceiling",
                                distribution.isEmpty() ? unshared : Score.of(distribution.get(distribution.size() - 1)))
                        .put("totalCorrelation", among < 0 ? few : correlations.total(among))
                        .put("standardisedCorrelation", among < 0 ? few : correlations.standardised(among))
                        .put("correctedCorrelation", among < 0 ? few : correlations.corrected(among))
                        .put("restCorrelation", among < 0 ? few : correlations.rest(among))
                        .build());
    }

    /** Returns the id of the question. */
    public String question() {
        return question;
    }

    /** Returns the number of people who answered it; empty if it is not shown, since only a few left it out. */
    public OptionalLong n() {
        return n;
    }

    /** Returns the mean of the answers given; imputed answers enter neither here nor in the standard deviation and the distribution. */
    public Score mean() {
        return figures.score("mean");
    }

    /** Returns the standard deviation of the answers. */
    public Score sd() {
        return figures.score("sd");
    }

    /**
     * Returns the share of each answer among those who answered, from the lowest of the scale to the highest; adds up to 1, or empty if
     * nobody answered.
     */
    public ImmutableList<Double> distribution() {
        return distribution;
    }

    /** Returns the share of the rows without an answer to the question, 0 to 1. */
    public Score missing() {
        return figures.score("missing");
    }

    /** Returns the share of the lowest answer. */
    public Score floor() {
        return figures.score("floor");
    }

    /** Returns the share of the highest answer. */
    public Score ceiling() {
        return figures.score("ceiling");
    }

    /** Returns the correlation with the persons' mean of their answered questions, the question included (psych's {@code raw.r}). */
    public Score totalCorrelation() {
        return figures.score("totalCorrelation");
    }

    /** Returns the correlation with the sum of the standardised questions, the question included: ΣⱼRᵢⱼ/√W ({@code std.r}). */
    public Score standardisedCorrelation() {
        return figures.score("standardisedCorrelation");
    }

    /**
     * Returns the standardised correlation with each question's squared multiple correlation on the diagonal of R instead of 1, so that its
     * error does not count twice ({@code r.cor}).
     */
    public Score correctedCorrelation() {
        return figures.score("correctedCorrelation");
    }

    /**
     * Returns the correlation with the sum of the other questions: Σⱼ Cᵢⱼ/√(Cᵢᵢ Vᵢ), j ≠ i, Vᵢ the sum of C without i ({@code r.drop}).
     */
    public Score restCorrelation() {
        return figures.score("restCorrelation");
    }

    /**
     * Returns the internal consistency of the other questions. For a measure of two questions there is none: psych gives a ratio of
     * covariances in place of an alpha there, Coppice nothing.
     */
    public Consistency ifDeleted() {
        return ifDeleted;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed, also the shares of the distribution and the consistency of the other questions. */
    public QuestionFigures map(UnaryOperator<Score> change) {
        return new QuestionFigures(
                question,
                n,
                distribution.stream()
                        .flatMap(share ->
                                change.apply(Score.of(share)).figure().stream().boxed())
                        .collect(ImmutableList.toImmutableList()),
                ifDeleted.map(change),
                figures.map(change));
    }

    /**
     * Returns this result with its own figures changed.
     *
     * @param change a function from the name and the figure to the new figure
     */
    public QuestionFigures mapScores(BiFunction<String, Score, Score> change) {
        return new QuestionFigures(question, n, distribution, ifDeleted, figures.mapScores(change));
    }

    /** Returns this result without the number of people. */
    public QuestionFigures withoutN() {
        return new QuestionFigures(question, OptionalLong.empty(), distribution, ifDeleted, figures);
    }

    /** Returns this result without the distribution of the answers. */
    public QuestionFigures withoutDistribution() {
        return new QuestionFigures(question, n, ImmutableList.of(), ifDeleted, figures);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof QuestionFigures other
                && question.equals(other.question)
                && n.equals(other.n)
                && distribution.equals(other.distribution)
                && ifDeleted.equals(other.ifDeleted)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(question, n, distribution, ifDeleted, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "QuestionFigures" + figures;
    }
}
