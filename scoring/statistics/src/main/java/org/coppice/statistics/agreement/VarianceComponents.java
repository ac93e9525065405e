package org.coppice.statistics.agreement;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The variance of persons' scores, divided into variance between teams and within teams, with the figures derived from it. All
 * figures are withheld for the same reason or none is, except for the log-likelihood, which has no limit if nobody differs from their team.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class VarianceComponents {
    private final Figures figures;

    private VarianceComponents(Figures figures) {
        this.figures = figures;
    }

    static VarianceComponents of(
            Score between,
            Score within,
            Score icc1,
            Score grandMean,
            Score icc2ByMeanSize,
            Score icc2ByTeams,
            Score logLikelihood) {
        return new VarianceComponents(Figures.builder()
                .put("between", between)
                .put("within", within)
                .put("icc1", icc1)
                .put("grandMean", grandMean)
                .put("icc2ByMeanSize", icc2ByMeanSize)
                .put("icc2ByTeams", icc2ByTeams)
                .put("logLikelihood", logLikelihood)
                .build());
    }

    static VarianceComponents withheld(Score.Withheld why) {
        return of(why, why, why, why, why, why, why);
    }

    /** Returns the reliability of the mean of that many persons. */
    public Score reliability(double persons) {
        return icc1() instanceof Score.Measured icc ? Score.of(stepped(icc.value(), persons)) : icc1();
    }

    /** Returns n·I/(1 + (n − 1)I) (Spearman 1910; Brown 1910). */
    static double stepped(double icc, double persons) {
        return persons * icc / (1 + (persons - 1) * icc);
    }

    /** Returns τ², the variance between teams, 0 at the boundary. */
    public Score between() {
        return figures.score("between");
    }

    /** Returns σ², the variance within teams; 0 if nobody's score differs within a team. */
    public Score within() {
        return figures.score("within");
    }

    /** Returns ICC(1), τ²/(τ² + σ²), 0 to 1. */
    public Score icc1() {
        return figures.score("icc1");
    }

    /** Returns the mean of the teams' means, weighted by n/(1 + n·τ²/σ²). */
    public Score grandMean() {
        return figures.score("grandMean");
    }

    /** Returns the reliability of a mean of N/K persons. */
    public Score icc2ByMeanSize() {
        return figures.score("icc2ByMeanSize");
    }

    /** Returns the mean over teams of the reliability of each team's mean. */
    public Score icc2ByTeams() {
        return figures.score("icc2ByTeams");
    }

    /** Returns the logarithm of the likelihood that is maximised, as lme4; see {@link VarianceEstimator}. */
    public Score logLikelihood() {
        return figures.score("logLikelihood");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public VarianceComponents map(UnaryOperator<Score> change) {
        return new VarianceComponents(figures.map(change));
    }

    /**
     * Returns this result with each figure changed.
     *
     * @param change a function from the name and the figure to the new figure
     */
    public VarianceComponents mapScores(BiFunction<String, Score, Score> change) {
        return new VarianceComponents(figures.mapScores(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof VarianceComponents other && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "VarianceComponents" + figures;
    }
}
