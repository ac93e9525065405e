package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.PairMoments;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The reliability of a measure and the figures of its questions.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Reliability {
    /** The correlations of a question that can be outside −1 to 1, with their names in words. */
    private static final ImmutableMap<String, String> CORRELATIONS = ImmutableMap.of(
            "correctedCorrelation", "corrected correlation",
            "standardisedCorrelation", "standardised correlation",
            "restCorrelation", "correlation with the rest");

    /**
     * How answers enter a person's mean.
     *
     * @param weighted whether the questions have different weights
     * @param shares whether answers are shares of the ranges of their scales, 0 to 1, since the scales differ
     */
    public record Entering(boolean weighted, boolean shares) {}

    private final MissingTreatment treatment;
    private final OptionalLong rows;
    private final OptionalLong people;
    private final Entering entering;
    private final Consistency consistency;
    private final ImmutableList<QuestionFigures> questions;
    private final Figures figures;

    private Reliability(
            MissingTreatment treatment,
            OptionalLong rows,
            OptionalLong people,
            Entering entering,
            Consistency consistency,
            ImmutableList<QuestionFigures> questions,
            Figures figures) {
        this.treatment = treatment;
        this.rows = rows;
        this.people = people;
        this.entering = entering;
        this.consistency = consistency;
        this.questions = questions;
        this.figures = figures;
    }

    /** Computes the figures from those answers. */
    public static Reliability of(ScaleSums sums, MissingTreatment treatment) {
        ScaleSums answered = sums.ofAnswered();
        Covariances covariances = Covariances.scored(answered.sums(), treatment);
        Consistency consistency = Consistency.of(covariances).warning(unanswered(sums, answered));
        PairMoments means = sums.sums().means(treatment);
        Score sd = means.n() < 2
                ? UndefinedFigure.undefined("fewer than two people answered")
                : Score.of(Math.sqrt(means.yy() / (means.n() - 1)));
        QuestionCorrelations correlations = new QuestionCorrelations(answered, treatment, covariances);
        return new Reliability(
                treatment,
                OptionalLong.of(sums.rows(treatment)),
                OptionalLong.of(treatment == MissingTreatment.LISTWISE ? sums.complete() : sums.answering()),
                new Entering(sums.isWeighted(), sums.areShares()),
                consistency,
                IntStream.range(0, sums.names().size())
                        .mapToObj(q -> QuestionFigures.of(sums, treatment, q, covariances, correlations))
                        .collect(ImmutableList.toImmutableList()),
                Figures.builder()
                        .put(
                                "mean",
                                means.n() == 0
                                        ? UndefinedFigure.undefined(nobody(sums, treatment, covariances))
                                        : Score.of(means.y()))
                        .put("sd", sd)
                        .put("sem", TrueScores.errorOfMeasurement(sd, consistency.alpha()))
                        .build());
    }

    /** Returns a warning that names the questions that too few people answered; empty if there are none. */
    private static ImmutableList<String> unanswered(ScaleSums sums, ScaleSums answered) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        for (long people = 0; people < 2; people++) {
            long n = people;
            ImmutableList<String> left = IntStream.range(0, sums.names().size())
                    .filter(q -> !answered.names().contains(sums.names().get(q))
                            && sums.sums().of(q, q, MissingTreatment.PAIRWISE).n() == n)
                    .mapToObj(sums.names()::get)
                    .collect(ImmutableList.toImmutableList());
            if (!left.isEmpty()) {
                warnings.add((n == 0 ? "nobody" : "only one person") + " answered " + UndefinedFigure.list(left)
                        + ": alpha and the figures of questions are those of the others; leave out of the bank, or of the part,"
                        + " what was not asked");
            }
        }
        return warnings.build();
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

    /** Returns the treatment of missing answers. */
    public MissingTreatment treatment() {
        return treatment;
    }

    /**
     * Returns the number of rows used, on which intervals of alpha are based, see {@link ScaleSums}; empty if it is not shown, since only a
     * few people are not among them.
     */
    public OptionalLong rows() {
        return rows;
    }

    /**
     * Returns the number of people with an answer among the rows, on whose answers the figures are based; empty if it is not shown.
     */
    public OptionalLong people() {
        return people;
    }

    /** Returns how answers enter a person's mean, and with it alpha, the standard error of measurement and what follows from them. */
    public Entering entering() {
        return entering;
    }

    /** Returns the number of answers on which the figures are based, imputed ones not counted; empty if it is not shown. */
    public OptionalLong answers() {
        return questions.stream().allMatch(question -> question.n().isPresent())
                ? OptionalLong.of(questions.stream()
                        .mapToLong(question -> question.n().orElse(0))
                        .sum())
                : OptionalLong.empty();
    }

    /**
     * Returns the mean of the persons' weighted means over the questions that they answered: on the scale of the answers, or as shares of the
     * range if the scales of the questions differ.
     */
    public Score mean() {
        return figures.score("mean");
    }

    /** Returns the standard deviation of the persons' means. */
    public Score sd() {
        return figures.score("sd");
    }

    /** Returns the standard error of measurement of a person's mean, sd √(1 − alpha), on the scale of the answers. */
    public Score sem() {
        return figures.score("sem");
    }

    /** Returns the internal consistency of the questions. */
    public Consistency consistency() {
        return consistency;
    }

    /** Returns warnings about figures that are given, of the questions together and of single questions, in words. */
    public ImmutableList<String> warnings() {
        ImmutableList.Builder<String> warnings = ImmutableList.<String>builder().addAll(consistency.warnings());
        CORRELATIONS.forEach((name, words) -> {
            ImmutableList<String> impossible = questions.stream()
                    .filter(question -> question.isImpossible(name))
                    .map(QuestionFigures::question)
                    .collect(ImmutableList.toImmutableList());
            if (!impossible.isEmpty()) {
                warnings.add("the " + words + " of " + UndefinedFigure.list(impossible)
                        + " is outside -1 to 1, which is impossible for a correlation: the questions have too little in"
                        + " common, or contradict one another");
            }
        });
        return warnings.build();
    }

    /** Returns the figures of each question, in the order of the measure. */
    public ImmutableList<QuestionFigures> questions() {
        return questions;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed, those of the consistency and of the questions included. */
    public Reliability map(UnaryOperator<Score> change) {
        return new Reliability(
                        treatment, rows, people, entering, consistency.map(change), questions, figures.map(change))
                .mapQuestions(question -> question.map(change));
    }

    /**
     * Returns this result with its own figures changed.
     *
     * @param change a function from the name and the figure to the new figure
     */
    public Reliability mapScores(BiFunction<String, Score, Score> change) {
        return new Reliability(treatment, rows, people, entering, consistency, questions, figures.mapScores(change));
    }

    /** Returns this result without the number of people who answered, if there are rows without an answer. */
    public Reliability withoutSilentRows() {
        return people.equals(rows)
                ? this
                : new Reliability(treatment, rows, OptionalLong.empty(), entering, consistency, questions, figures);
    }

    /** Returns this result without the numbers of people, those of the questions included. */
    public Reliability withoutCounts() {
        return new Reliability(
                        treatment,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        entering,
                        consistency,
                        questions,
                        figures)
                .mapQuestions(QuestionFigures::withoutN);
    }

    /** Returns this result with the figures of each question changed. */
    public Reliability mapQuestions(UnaryOperator<QuestionFigures> change) {
        return new Reliability(
                treatment,
                rows,
                people,
                entering,
                consistency,
                questions.stream().map(change).collect(ImmutableList.toImmutableList()),
                figures);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Reliability other
                && treatment.equals(other.treatment)
                && rows.equals(other.rows)
                && people.equals(other.people)
                && entering.equals(other.entering)
                && consistency.equals(other.consistency)
                && questions.equals(other.questions)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(treatment, rows, people, entering, consistency, questions, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "Reliability" + figures;
    }
}
