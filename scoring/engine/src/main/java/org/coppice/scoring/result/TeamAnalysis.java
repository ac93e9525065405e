package org.coppice.scoring.result;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.TeamBootstrap;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.agreement.VarianceEstimator;
import org.jspecify.annotations.Nullable;

/**
 * The one-way analysis of variance of the scores of persons within teams. The formulas are in {@link Anova} and {@link VarianceEstimator}.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class TeamAnalysis {
    private final OptionalInt persons;
    private final int teams;
    private final VarianceComponents reml;
    private final VarianceComponents ml;
    private final Figures figures;

    private TeamAnalysis(
            OptionalInt persons, int teams, VarianceComponents reml, VarianceComponents ml, Figures figures) {
        this.persons = persons;
        this.teams = teams;
        this.reml = reml;
        this.ml = ml;
        this.figures = figures;
    }

    /**
     * Returns the figures of an analysis of variance.
     *
     * @param samples ICC(1) of resamples of the same teams, if requested
     * @param level the confidence level of the intervals
     */
    public static TeamAnalysis of(Anova anova, Optional<TeamBootstrap> samples, double level) {
        Figures.Builder figures = Figures.builder()
                .put("meanSize", anova.size(TeamSize.MEAN))
                .put("n0", anova.size(TeamSize.N0))
                .put("harmonicMeanSize", anova.harmonicMeanSize())
                .put("squaresBetween", squares(anova, anova.squaresBetween()))
                .put("squaresWithin", squares(anova, anova.squaresWithin()))
                .put("meanSquareBetween", anova.meanSquareBetween())
                .put("meanSquareWithin", anova.meanSquareWithin())
                .put("degreesOfFreedomBetween", anova.degreesOfFreedomBetween())
                .put("degreesOfFreedomWithin", anova.degreesOfFreedomWithin())
                .put("f", anova.f())
                .put("p", anova.p())
                .put("etaSquared", anova.etaSquared())
                .put("icc1", anova.icc1(TeamSize.MEAN))
                .put("icc1", anova.icc1Interval(TeamSize.MEAN, level))
                .put("icc1N0", anova.icc1(TeamSize.N0))
                .put("icc1N0", anova.icc1Interval(TeamSize.N0, level))
                .put("icc2", anova.icc2())
                .put("icc2", anova.icc2Interval(level));
        samples.ifPresent(drawn -> figures.put("icc1Bootstrap", drawn.interval(level)));
        return new TeamAnalysis(
                OptionalInt.of(anova.persons()),
                anova.teams(),
                anova.components(VarianceEstimator.REML),
                anova.components(VarianceEstimator.ML),
                figures.build());
    }

    private static Score squares(Anova anova, double squares) {
        return anova.teams() == 0 ? Score.withheld(WithheldReason.NO_SCORES, "nobody has a score") : Score.of(squares);
    }

    /** Returns the number of persons with a score; empty if it is not shown, since only a few people are not among them. */
    public OptionalInt persons() {
        return persons;
    }

    /** Returns the number of teams with at least one score. */
    public int teams() {
        return teams;
    }

    /** Returns the mean number of persons in a team. */
    public Score meanSize() {
        return figures.score("meanSize");
    }

    /** Returns the effective team size n0 for teams of unequal size. */
    public Score n0() {
        return figures.score("n0");
    }

    /** Returns the harmonic mean of the team sizes. */
    public Score harmonicMeanSize() {
        return figures.score("harmonicMeanSize");
    }

    /**
     * Returns the sum of squares between teams: the squared deviations of the team means from the grand mean, summed over persons; teams −
     * 1 degrees of freedom.
     */
    public Score squaresBetween() {
        return figures.score("squaresBetween");
    }

    /**
     * Returns the sum of squares within teams: the squared deviations of persons from the mean of their team; persons − teams degrees of
     * freedom.
     */
    public Score squaresWithin() {
        return figures.score("squaresWithin");
    }

    /** Returns the mean square between teams, {@link #squaresBetween} divided by its degrees of freedom. */
    public Score meanSquareBetween() {
        return figures.score("meanSquareBetween");
    }

    /** Returns the mean square within teams, {@link #squaresWithin} divided by its degrees of freedom. */
    public Score meanSquareWithin() {
        return figures.score("meanSquareWithin");
    }

    /** Returns the degrees of freedom of {@link #squaresBetween}, and the first of F. */
    public Score degreesOfFreedomBetween() {
        return figures.score("degreesOfFreedomBetween");
    }

    /** Returns the degrees of freedom of {@link #squaresWithin}, and the second of F. */
    public Score degreesOfFreedomWithin() {
        return figures.score("degreesOfFreedomWithin");
    }

    /** Returns the F statistic: the mean square between teams divided by the mean square within teams. */
    public Score f() {
        return figures.score("f");
    }

    /** Returns the p-value of F under the null hypothesis that teams do not differ. */
    public Score p() {
        return figures.score("p");
    }

    /** Returns eta squared: the proportion of the total sum of squares that is between teams. */
    public Score etaSquared() {
        return figures.score("etaSquared");
    }

    /** Returns ICC(1) with the mean team size. */
    public Score icc1() {
        return figures.score("icc1");
    }

    /** Returns the confidence interval of {@link #icc1}, from the F distribution. */
    public Interval icc1Interval() {
        return figures.interval("icc1");
    }

    /** Returns the bootstrap percentile interval of ICC(1), with resampled teams, if requested. */
    public Optional<Interval> icc1Bootstrap() {
        return Optional.ofNullable(figures.intervals().get("icc1Bootstrap"));
    }

    /** Returns ICC(1) with n0. */
    public Score icc1N0() {
        return figures.score("icc1N0");
    }

    /** Returns the confidence interval of {@link #icc1N0}, from the F distribution. */
    public Interval icc1N0Interval() {
        return figures.interval("icc1N0");
    }

    /** Returns ICC(2), the reliability of team means. */
    public Score icc2() {
        return figures.score("icc2");
    }

    /** Returns the confidence interval of {@link #icc2}, from the F distribution. */
    public Interval icc2Interval() {
        return figures.interval("icc2");
    }

    /** Returns the variance components between and within teams, by restricted maximum likelihood. */
    public VarianceComponents reml() {
        return reml;
    }

    /** Returns the variance components between and within teams, by maximum likelihood. */
    public VarianceComponents ml() {
        return ml;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /**
     * Returns this result with its figures changed.
     *
     * @param score the change of each figure, also of the variance components
     * @param interval the change of each confidence interval
     */
    public TeamAnalysis map(UnaryOperator<Score> score, UnaryOperator<Interval> interval) {
        return new TeamAnalysis(persons, teams, reml.map(score), ml.map(score), figures.map(score, interval));
    }

    /** Returns this result without the number of persons. */
    public TeamAnalysis withoutPersons() {
        return new TeamAnalysis(OptionalInt.empty(), teams, reml, ml, figures);
    }

    /**
     * Returns this result with its scores changed; the intervals stay the same.
     *
     * @param change a function from the name and the figure to the new figure, also for the variance components
     */
    public TeamAnalysis mapScores(BiFunction<String, Score, Score> change) {
        return new TeamAnalysis(
                persons, teams, reml.mapScores(change), ml.mapScores(change), figures.mapScores(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof TeamAnalysis other
                && persons.equals(other.persons)
                && teams == other.teams
                && reml.equals(other.reml)
                && ml.equals(other.ml)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(persons, teams, reml, ml, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "TeamAnalysis" + figures;
    }
}
