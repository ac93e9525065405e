package org.coppice.statistics.agreement;

import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The variance of persons' scores, divided into variance between teams and within teams, with the figures derived from it. Either all
 * figures are withheld, for the same reason, or none is.
 *
 * @param between τ², the variance between teams, 0 at the boundary
 * @param within σ², the variance within teams, above 0
 * @param icc1 τ²/(τ² + σ²), from 0 to below 1
 * @param grandMean the mean of the teams' means, weighted by n/(1 + n·τ²/σ²)
 * @param icc2ByMeanSize the reliability of a mean of N/K persons
 * @param icc2ByTeams the mean over teams of the reliability of each team's mean
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record VarianceComponents(
        Score between, Score within, Score icc1, Score grandMean, Score icc2ByMeanSize, Score icc2ByTeams) {
    static VarianceComponents withheld(Score.Withheld why) {
        return new VarianceComponents(why, why, why, why, why, why);
    }

    /** Returns the reliability of the mean of that many persons. */
    public Score reliability(double persons) {
        return icc1 instanceof Score.Measured icc ? Score.of(stepped(icc.value(), persons)) : icc1;
    }

    /** Returns n·I/(1 + (n − 1)I) (Spearman 1910; Brown 1910). */
    static double stepped(double icc, double persons) {
        return persons * icc / (1 + (persons - 1) * icc);
    }
}
