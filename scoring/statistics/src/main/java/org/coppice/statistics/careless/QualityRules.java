package org.coppice.statistics.careless;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The cut-offs for the signs of careless answering. All defaults are chosen by this project and uncalibrated.
 *
 * @param longestShare the share of the answered questions, above 0 to 1, from which a run of one answer is too long
 * @param leastVariability the standard deviation of the answers as shares of their scales, 0 or more, below which they hardly vary
 * @param distanceP the p value, 0 to 1, below which a Mahalanobis distance is too large
 * @param leastConsistency the even–odd consistency, −1 to 1, below which the halves do not agree
 * @param leastAnswered the number of rating questions that must be answered before monotony is checked, 2 or more
 * @param leastMeasures the number of measures with several questions that the even–odd consistency needs, 3 or more
 * @param signals the number of the three signs that flag a respondent, 2 or 3
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QualityRules(
        double longestShare,
        double leastVariability,
        double distanceP,
        double leastConsistency,
        int leastAnswered,
        int leastMeasures,
        int signals) {
    /** The default rules; uncalibrated. */
    public static final QualityRules DEFAULT = new QualityRules(0.5, 0.1, 0.001, 0.3, 10, 3, 2);

    /** The text that accompanies each cut-off that is shown. */
    public static final String UNCALIBRATED = "uncalibrated";

    /** Throws if a value is outside its range. */
    public QualityRules {
        Check.valid(
                longestShare > 0 && longestShare <= 1,
                "the longest share is %s",
                "it lies above 0 and up to 1",
                longestShare);
        Check.spread("the least variability", leastVariability);
        Check.valid(
                distanceP >= 0 && distanceP <= 1,
                "the probability of a distance is %s",
                "it lies in 0 to 1",
                distanceP);
        Check.valid(
                leastConsistency >= -1 && leastConsistency <= 1,
                "the least consistency is %s",
                "it lies in -1 to 1",
                leastConsistency);
        Check.valid(leastAnswered >= 2, "monotony is judged from %d answers on", "give 2 or more", leastAnswered);
        Check.valid(leastMeasures >= 3, "consistency is judged from %d measures on", "give 3 or more", leastMeasures);
        Check.valid(signals >= 2 && signals <= 3, "%d signals flag a respondent", "give 2 or 3", signals);
    }
}
