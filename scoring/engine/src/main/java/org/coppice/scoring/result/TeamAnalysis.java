package org.coppice.scoring.result;

import java.util.Optional;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.TeamBootstrap;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.agreement.VarianceEstimator;

/**
 * How much of what tells persons apart lies between their teams. Its formulas stand in {@link Anova} and {@link VarianceEstimator}.
 *
 * @param persons how many have a score
 * @param teams how many teams have one
 * @param meanSize the mean number of persons of a team
 * @param n0 the size that unequal teams amount to
 * @param harmonicMeanSize their harmonic mean size
 * @param squaresBetween the squares of the teams' means from the grand mean, by person; teams − 1 degrees of freedom
 * @param squaresWithin the squares of persons from their team's mean; persons − teams degrees of freedom
 * @param meanSquareBetween squaresBetween by its degrees of freedom
 * @param meanSquareWithin squaresWithin by its degrees of freedom
 * @param f the mean square between teams over that within
 * @param p the probability of such an F where teams do not differ
 * @param etaSquared the share of the squares between teams
 * @param icc1 ICC(1) with the mean size
 * @param icc1Interval its F interval
 * @param icc1Bootstrap the percentile interval of samples of the teams, where that was asked for
 * @param icc1N0 ICC(1) with n0
 * @param icc1N0Interval its F interval
 * @param icc2 ICC(2), the reliability of team means
 * @param icc2Interval its F interval
 * @param reml the variance between and within by restricted maximum likelihood
 * @param ml the same by maximum likelihood
 * @since 0.1.0
 */
public record TeamAnalysis(
        int persons,
        int teams,
        Score meanSize,
        Score n0,
        Score harmonicMeanSize,
        Score squaresBetween,
        Score squaresWithin,
        Score meanSquareBetween,
        Score meanSquareWithin,
        Score f,
        Score p,
        Score etaSquared,
        Score icc1,
        Interval icc1Interval,
        Optional<Interval> icc1Bootstrap,
        Score icc1N0,
        Interval icc1N0Interval,
        Score icc2,
        Interval icc2Interval,
        VarianceComponents reml,
        VarianceComponents ml) {

    /**
     * The figures of an analysis of variance, with intervals at that level.
     *
     * @param samples ICC(1) of samples of the same teams, where that was asked for
     */
    public static TeamAnalysis of(Anova anova, Optional<TeamBootstrap> samples, double level) {
        return new TeamAnalysis(
                anova.persons(),
                anova.teams(),
                anova.size(TeamSize.MEAN),
                anova.size(TeamSize.N0),
                anova.harmonicMeanSize(),
                squares(anova, anova.squaresBetween()),
                squares(anova, anova.squaresWithin()),
                anova.meanSquareBetween(),
                anova.meanSquareWithin(),
                anova.f(),
                anova.p(),
                anova.etaSquared(),
                anova.icc1(TeamSize.MEAN),
                anova.icc1Interval(TeamSize.MEAN, level),
                samples.map(drawn -> drawn.interval(level)),
                anova.icc1(TeamSize.N0),
                anova.icc1Interval(TeamSize.N0, level),
                anova.icc2(),
                anova.icc2Interval(level),
                anova.components(VarianceEstimator.REML),
                anova.components(VarianceEstimator.ML));
    }

    private static Score squares(Anova anova, double squares) {
        return anova.teams() == 0 ? Score.withheld(WithheldReason.NO_SCORES, "nobody has a score") : Score.of(squares);
    }
}
