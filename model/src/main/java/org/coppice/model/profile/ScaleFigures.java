package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;

/**
 * The reliability of a measure in a sample, and the share of the variance between persons that lies between their teams.
 *
 * @param alpha Cronbach's alpha of the ratings, from pairwise covariances; 1 or less
 * @param alphaInterval Feldt's interval of {@code alpha}
 * @param alphaListwise Cronbach's alpha from the persons who answered every question
 * @param omega omega of a one-factor model, minres on pairwise correlations; 0 to 1
 * @param standardError the standard error of measurement of a person's score, in its metric
 * @param icc1 ICC(1) of the persons' scores with the mean team size; 1 or less
 * @param icc1N0 ICC(1) with n0, the effective size of unequal teams; 1 or less
 * @param icc2 ICC(2), the reliability of team means; 1 or less
 * @param icc1Interval the F interval of {@code icc1}
 * @param icc1Reml ICC(1) by restricted maximum likelihood; 0 to 1
 * @param warnings cautions for the interpretation, in words
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ScaleFigures(
        Score alpha,
        Interval alphaInterval,
        Score alphaListwise,
        Score omega,
        Score standardError,
        Score icc1,
        Score icc1N0,
        Score icc2,
        Interval icc1Interval,
        Score icc1Reml,
        ImmutableList<String> warnings) {
    /** Throws if a figure is above 1. */
    public ScaleFigures {
        for (Score share : new Score[] {alpha, alphaListwise, omega, icc1, icc1N0, icc2, icc1Reml}) {
            double value = share.figure().orElse(0);
            Check.valid(value <= 1 + 1e-9, "a figure of reliability is %s", "it is 1 or less", value);
        }
        Check.spread("a standard error of measurement", standardError.figure().orElse(0));
    }
}
