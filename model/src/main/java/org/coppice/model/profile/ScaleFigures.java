package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The reliability of a measure in a sample, and the share of the variance between persons that lies between their teams.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class ScaleFigures {
    /** The name of {@link #standardError} in {@link #figures}, the only figure in the metric of the score instead of a share. */
    public static final String STANDARD_ERROR = "sem";

    /** The names of the scores in {@link #figures}, in their order. */
    public static final ImmutableSet<String> SCORES =
            ImmutableSet.of("alpha", "alphaListwise", "omega", STANDARD_ERROR, "icc1", "icc1N0", "icc1Reml", "icc2");

    /** The names of the intervals in {@link #figures}, in their order. */
    public static final ImmutableSet<String> INTERVALS = ImmutableSet.of("alpha", "icc1");

    private final Figures figures;
    private final ImmutableList<String> warnings;
    private final OptionalLong people;
    private final OptionalLong answers;

    private ScaleFigures(Figures figures, ImmutableList<String> warnings, OptionalLong people, OptionalLong answers) {
        this.figures = figures;
        this.warnings = warnings;
        this.people = people;
        this.answers = answers;
    }

    /**
     * Creates the figures of a measure.
     *
     * @param figures the scores and intervals with the names {@link #SCORES} and {@link #INTERVALS}, in this order
     * @param warnings cautions for the interpretation, in words
     * @throws org.coppice.model.fault.InvalidValueException if a share is above 1 or the standard error is negative
     * @throws IllegalArgumentException if a figure is missing or has another name
     */
    public static ScaleFigures of(Figures figures, ImmutableList<String> warnings) {
        Check.that(
                figures.scores().keySet().asList().equals(SCORES.asList())
                        && figures.intervals().keySet().asList().equals(INTERVALS.asList()),
                "a measure has the scores %s and the intervals %s, not %s",
                SCORES,
                INTERVALS,
                figures);
        figures.scores().forEach((name, score) -> {
            double value = score.figure().orElse(0);
            if (name.equals(STANDARD_ERROR)) {
                Check.spread("a standard error of measurement", value);
            } else {
                Check.valid(value <= 1 + 1e-9, "a figure of reliability is %s", "give 1 or less", value);
            }
        });
        return new ScaleFigures(figures, warnings, OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * Returns these figures with the numbers of people and of answers on which alpha and omega are based.
     *
     * @param people the number of people with an answer; empty if it is not shown
     * @param answers the number of their answers; empty if it is not shown
     */
    public ScaleFigures basedOn(OptionalLong people, OptionalLong answers) {
        return new ScaleFigures(figures, warnings, people, answers);
    }

    /** Returns all figures by name, in the order of {@link #SCORES} and {@link #INTERVALS}. */
    public Figures figures() {
        return figures;
    }

    /**
     * Returns Cronbach's alpha of the ratings, from pairwise covariances; 1 or less. In the published view of a sample in which some people
     * left out a question, it is that of the persons who answered every question.
     */
    public Score alpha() {
        return figures.score("alpha");
    }

    /** Returns Feldt's interval of {@link #alpha}. */
    public Interval alphaInterval() {
        return figures.interval("alpha");
    }

    /** Returns Cronbach's alpha from the persons who answered every question. */
    public Score alphaListwise() {
        return figures.score("alphaListwise");
    }

    /** Returns omega of a one-factor model, minres on pairwise correlations or, like {@link #alpha}, on complete persons; 0 to 1. */
    public Score omega() {
        return figures.score("omega");
    }

    /** Returns the standard error of measurement of a person's score, in its metric. */
    public Score standardError() {
        return figures.score(STANDARD_ERROR);
    }

    /** Returns ICC(1) of the persons' scores with the mean team size; 1 or less. */
    public Score icc1() {
        return figures.score("icc1");
    }

    /** Returns ICC(1) with n0, the effective size of unequal teams; 1 or less. */
    public Score icc1N0() {
        return figures.score("icc1N0");
    }

    /** Returns ICC(2), the reliability of team means; 1 or less. */
    public Score icc2() {
        return figures.score("icc2");
    }

    /** Returns the F interval of {@link #icc1}. */
    public Interval icc1Interval() {
        return figures.interval("icc1");
    }

    /** Returns ICC(1) by restricted maximum likelihood; 0 to 1. */
    public Score icc1Reml() {
        return figures.score("icc1Reml");
    }

    /**
     * Returns the number of people with an answer on whose answers alpha and omega are based, whether they have a score or not; empty if
     * there is none, or if it is not shown, since only a few people are not among them.
     */
    public OptionalLong people() {
        return people;
    }

    /** Returns the number of their answers; empty if there is none, or if it is not shown, since only a few answers are missing. */
    public OptionalLong answers() {
        return answers;
    }

    /** Returns cautions for the interpretation, in words. */
    public ImmutableList<String> warnings() {
        return warnings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScaleFigures that
                && figures.equals(that.figures)
                && warnings.equals(that.warnings)
                && people.equals(that.people)
                && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figures, warnings, people, answers);
    }

    @Override
    public String toString() {
        return "ScaleFigures" + figures + warnings;
    }
}
