package org.coppice.statistics.careless;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The cut-offs of a screen for careless answering.
 *
 * @param runProbability the probability below which a run of equal answers is too long for the answers of the person in random order
 * @param leastVariability the standard deviation of the unreversed answers, as shares of their scales, below which a person who agrees or
 *     disagrees with statements and their opposites gives nearly always the same answer
 * @param uniform half the sum of unreversed answers to opposite statements, as a distance from the middle of the scale, from which it counts
 * @param mostInconsistency the variance within measures, as a share of the whole variance of the recoded answers, above which the answers do not
 *     fit together
 * @param leastAnswers the number of answers that the screen needs of a person
 * @param leastFreedom the degrees of freedom within measures that it needs
 * @param leastMirrored the number of measures with questions of both keys that a questionnaire needs
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ScreenRules(
        double runProbability,
        double leastVariability,
        double uniform,
        double mostInconsistency,
        int leastAnswers,
        int leastFreedom,
        int leastMirrored) {
    /** The default rules. The simulation study of the blueprint {@code gray-2010} shows how many people they find. */
    public static final ScreenRules DEFAULT = new ScreenRules(0.001, 0.15, 0.12, 0.93, 30, 25, 8);

    /** Throws if a probability or share is outside 0 to 1, or if a number is below 1. */
    public ScreenRules {
        for (double share : new double[] {runProbability, leastVariability, uniform}) {
            Check.valid(share >= 0 && share <= 1, "a cut-off of the screen is %s", "give a number from 0 to 1", share);
        }
        Check.valid(
                mostInconsistency > 0 && mostInconsistency <= 2,
                "the largest inconsistency is %s",
                "give a number above 0 and up to 2",
                mostInconsistency);
        Check.valid(
                leastAnswers > 1 && leastFreedom > 0 && leastMirrored > 0,
                "a minimum of the screen is too small",
                "give at least 2 answers, 1 degree of freedom and 1 measure");
    }
}
