package org.coppice.blueprint.evidence;

import java.util.OptionalDouble;
import org.coppice.blueprint.draws.Quickselect;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;

/** Intervals of figures and differences, rounded as the view requires. */
public final class Intervals {
    private Intervals() {}

    /** Returns the interval that the profile shows, mapped to [0, 1]. */
    public static Interval shown(Evidence evidence, Measure measure, Perspective who) {
        TeamScore score = evidence.shown(measure, who);
        return score.interval() instanceof Interval.Between between
                ? new Interval.Between(
                        score.metric().unit(between.lower()).orElseThrow(),
                        score.metric().unit(between.upper()).orElseThrow(),
                        between.level())
                : score.interval();
    }

    /** Returns the credible interval of draws; none if all draws are equal. */
    public static Interval interval(Evidence evidence, double[] draws) {
        if (allEqual(draws)) {
            return Interval.withheld(WithheldReason.ALL_ALIKE);
        }
        Interval.Between between = Quickselect.interval(draws, evidence.level());
        return new Interval.Between(
                evidence.rounded(between.lower()), evidence.rounded(between.upper()), between.level());
    }

    /** True if draws are equal apart from rounding. */
    public static boolean allEqual(double[] draws) {
        for (double draw : draws) {
            if (Math.abs(draw - draws[0]) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the difference between two perspectives from their shown figures, with Welch's t interval (1947). Empty if a standard deviation is
     * not known, or if the figures are based on different questions.
     */
    public static java.util.Optional<Finding> difference(
            Evidence evidence, String id, String label, Measure measure, Perspective one, Perspective other) {
        return difference(id, label, measure, evidence, one, evidence, other);
    }

    /** Returns the difference between two groups, which may be of different waves, with Welch's t interval. */
    public static java.util.Optional<Finding> difference(
            String id,
            String label,
            Measure measure,
            Evidence evidence,
            Perspective one,
            Evidence otherEvidence,
            Perspective other) {
        OptionalDouble a = evidence.spread(measure, one);
        OptionalDouble b = otherEvidence.spread(measure, other);
        int n = evidence.persons(measure, one);
        int m = otherEvidence.persons(measure, other);
        if (a.isEmpty()
                || b.isEmpty()
                || n < 3
                || m < 3
                || !evidence.sameQuestions(measure, one, otherEvidence, other)) {
            return java.util.Optional.empty();
        }
        double va = a.getAsDouble() * a.getAsDouble() / n;
        double vb = b.getAsDouble() * b.getAsDouble() / m;
        double difference = evidence.mean(measure, one) - otherEvidence.mean(measure, other);
        if (va + vb == 0) {
            return java.util.Optional.of(
                    new Finding(id, label, evidence.rounded(difference), Interval.withheld(WithheldReason.NO_SPREAD)));
        }
        double df = (va + vb) * (va + vb) / (va * va / (n - 1) + vb * vb / (m - 1));
        return java.util.Optional.of(new Finding(
                id, label, evidence.rounded(difference), studentT(evidence, difference, Math.sqrt(va + vb), df)));
    }

    /** Returns the t interval around a difference, within −1 to 1. */
    public static Interval.Between studentT(Evidence evidence, double difference, double error, double df) {
        double reach = evidence.context().studentT(df) * error;
        return new Interval.Between(
                evidence.rounded(Math.max(-1, difference - reach)),
                evidence.rounded(Math.min(1, difference + reach)),
                evidence.level());
    }

    /** True if a figure is above {@code cut} and its interval above 0. */
    public static boolean above(Finding finding, double cut) {
        return finding.value() > cut && finding.interval() instanceof Interval.Between between && between.lower() > 0;
    }
}
