package org.coppice.statistics.careless;

import java.util.Objects;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The cut-offs for the signs of careless answering. All defaults are chosen by this project and uncalibrated.
 *
 * <pre>{@code
 * QualityRules strict = QualityRules.DEFAULT.longestShare(0.3).signals(3);
 * }</pre>
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class QualityRules {
    /** The default rules; uncalibrated. */
    public static final QualityRules DEFAULT = new QualityRules(0.5, 0.1, 0.001, 0.3, 10, 3, 2);

    /** The text that accompanies each cut-off that is shown. */
    public static final String UNCALIBRATED = "uncalibrated";

    private final double longestShare;
    private final double leastVariability;
    private final double distanceP;
    private final double leastConsistency;
    private final int leastAnswered;
    private final int leastMeasures;
    private final int signals;

    private QualityRules(
            double longestShare,
            double leastVariability,
            double distanceP,
            double leastConsistency,
            int leastAnswered,
            int leastMeasures,
            int signals) {
        Check.valid(
                longestShare > 0 && longestShare <= 1,
                "the longest share is %s",
                "give a number above 0 and up to 1",
                longestShare);
        Check.spread("the least variability", leastVariability);
        Check.valid(
                distanceP >= 0 && distanceP <= 1,
                "the probability of a distance is %s",
                "give a number from 0 to 1",
                distanceP);
        Check.valid(
                leastConsistency >= -1 && leastConsistency <= 1,
                "the least consistency is %s",
                "give a number from -1 to 1",
                leastConsistency);
        Check.valid(leastAnswered >= 2, "monotony is judged from %d answers on", "give 2 or more", leastAnswered);
        Check.valid(leastMeasures >= 3, "consistency is judged from %d measures on", "give 3 or more", leastMeasures);
        Check.valid(signals >= 2 && signals <= 3, "%d signals flag a respondent", "give 2 or 3", signals);
        this.longestShare = longestShare;
        this.leastVariability = leastVariability;
        this.distanceP = distanceP;
        this.leastConsistency = leastConsistency;
        this.leastAnswered = leastAnswered;
        this.leastMeasures = leastMeasures;
        this.signals = signals;
    }

    /** Returns the share of the answered questions, above 0 to 1, from which a run of one answer is too long. */
    public double longestShare() {
        return longestShare;
    }

    /** Returns the standard deviation of the answers as shares of their scales, 0 or more, below which they hardly vary. */
    public double leastVariability() {
        return leastVariability;
    }

    /** Returns the p value, 0 to 1, below which a Mahalanobis distance is too large. */
    public double distanceP() {
        return distanceP;
    }

    /** Returns the even–odd consistency, −1 to 1, below which the halves do not agree. */
    public double leastConsistency() {
        return leastConsistency;
    }

    /** Returns the number of rating questions that must be answered before monotony is checked, 2 or more. */
    public int leastAnswered() {
        return leastAnswered;
    }

    /** Returns the number of measures with several questions that the even–odd consistency needs, 3 or more. */
    public int leastMeasures() {
        return leastMeasures;
    }

    /** Returns the number of the three signs that flag a respondent, 2 or 3. */
    public int signals() {
        return signals;
    }

    /**
     * Returns these rules with another value of {@link #longestShare()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules longestShare(double value) {
        return new QualityRules(
                value, leastVariability, distanceP, leastConsistency, leastAnswered, leastMeasures, signals);
    }

    /**
     * Returns these rules with another value of {@link #leastVariability()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules leastVariability(double value) {
        return new QualityRules(
                longestShare, value, distanceP, leastConsistency, leastAnswered, leastMeasures, signals);
    }

    /**
     * Returns these rules with another value of {@link #distanceP()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules distanceP(double value) {
        return new QualityRules(
                longestShare, leastVariability, value, leastConsistency, leastAnswered, leastMeasures, signals);
    }

    /**
     * Returns these rules with another value of {@link #leastConsistency()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules leastConsistency(double value) {
        return new QualityRules(
                longestShare, leastVariability, distanceP, value, leastAnswered, leastMeasures, signals);
    }

    /**
     * Returns these rules with another value of {@link #leastAnswered()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules leastAnswered(int value) {
        return new QualityRules(
                longestShare, leastVariability, distanceP, leastConsistency, value, leastMeasures, signals);
    }

    /**
     * Returns these rules with another value of {@link #leastMeasures()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules leastMeasures(int value) {
        return new QualityRules(
                longestShare, leastVariability, distanceP, leastConsistency, leastAnswered, value, signals);
    }

    /**
     * Returns these rules with another value of {@link #signals()}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if it is outside its range
     */
    public QualityRules signals(int value) {
        return new QualityRules(
                longestShare, leastVariability, distanceP, leastConsistency, leastAnswered, leastMeasures, value);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof QualityRules other
                && Double.compare(longestShare, other.longestShare) == 0
                && Double.compare(leastVariability, other.leastVariability) == 0
                && Double.compare(distanceP, other.distanceP) == 0
                && Double.compare(leastConsistency, other.leastConsistency) == 0
                && leastAnswered == other.leastAnswered
                && leastMeasures == other.leastMeasures
                && signals == other.signals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                longestShare, leastVariability, distanceP, leastConsistency, leastAnswered, leastMeasures, signals);
    }

    /** Returns the values, in the order of the accessors. */
    @Override
    public String toString() {
        return "QualityRules[" + longestShare + ", " + leastVariability + ", " + distanceP + ", " + leastConsistency
                + ", " + leastAnswered + ", " + leastMeasures + ", " + signals + "]";
    }
}
