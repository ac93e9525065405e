package org.coppice.scoring.result;

import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.TeamBootstrap;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.agreement.VarianceEstimator;

/**
 * The one-way analysis of variance of the scores of persons within teams. The formulas are in {@link Anova} and {@link VarianceEstimator}.
 *
 * @param persons the number of persons with a score
 * @param teams the number of teams with at least one score
 * @param meanSize the mean number of persons in a team
 * @param n0 the effective team size n0 for teams of unequal size
 * @param harmonicMeanSize the harmonic mean of the team sizes
 * @param squaresBetween the sum of squares between teams: the squared deviations of the team means from the grand mean, summed over
 *     persons; teams − 1 degrees of freedom
 * @param squaresWithin the sum of squares within teams: the squared deviations of persons from the mean of their team; persons − teams
 *     degrees of freedom
 * @param meanSquareBetween squaresBetween divided by its degrees of freedom
 * @param meanSquareWithin squaresWithin divided by its degrees of freedom
 * @param f the F statistic: the mean square between teams divided by the mean square within teams
 * @param p the p-value of F under the null hypothesis that teams do not differ
 * @param etaSquared eta squared: the proportion of the total sum of squares that is between teams
 * @param icc1 ICC(1) with the mean team size
 * @param icc1Interval the confidence interval of icc1, from the F distribution
 * @param icc1Bootstrap the bootstrap percentile interval of ICC(1), with resampled teams, if requested
 * @param icc1N0 ICC(1) with n0
 * @param icc1N0Interval the confidence interval of icc1N0, from the F distribution
 * @param icc2 ICC(2), the reliability of team means
 * @param icc2Interval the confidence interval of icc2, from the F distribution
 * @param reml the variance components between and within teams, by restricted maximum likelihood
 * @param ml the variance components between and within teams, by maximum likelihood
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
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
     * Returns the figures of an analysis of variance.
     *
     * @param samples ICC(1) of resamples of the same teams, if requested
     * @param level the confidence level of the intervals
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
