package org.coppice.blueprint.evidence;

import java.util.Optional;
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

    /** Returns the interval of a measure on the metric that all measures have in common; none if the profile shows none. */
    public static Interval common(Evidence evidence, Measure measure, Perspective who) {
        Interval shown = shown(evidence, measure, who);
        return shown instanceof Interval.Between
                ? interval(evidence, evidence.pooled().common(measure, who))
                : shown;
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
     * Returns the difference between two groups, which may be of different perspectives or waves, from their means, with Welch's t interval (1947).
     * Empty if a standard deviation is not known, or if the figures are based on different questions.
     */
    public static Optional<Difference> difference(
            String id,
            String label,
            Measure measure,
            Evidence evidence,
            Perspective one,
            Evidence otherEvidence,
            Perspective other) {
        OptionalDouble a = evidence.squaredError(measure, one);
        OptionalDouble b = otherEvidence.squaredError(measure, other);
        int n = evidence.persons(measure, one);
        int m = otherEvidence.persons(measure, other);
        if (a.isEmpty()
                || b.isEmpty()
                || n < 3
                || m < 3
                || !evidence.sameQuestions(measure, one, otherEvidence, other)) {
            return Optional.empty();
        }
        double va = a.getAsDouble();
        double vb = b.getAsDouble();
        double wordings = one == other ? 0 : evidence.wordings(measure);
        double error = Math.sqrt(va + vb + wordings);
        double difference = evidence.mean(measure, one) - otherEvidence.mean(measure, other);
        if (va + vb == 0) {
            return Optional.of(new Difference(
                    new Finding(id, label, evidence.rounded(difference), Interval.withheld(WithheldReason.NO_SPREAD)),
                    difference,
                    error,
                    Math.max(1, Math.min(n, m) - 1)));
        }
        double df = (va + vb) * (va + vb) / (va * va / (n - 1) + vb * vb / (m - 1));
        return Optional.of(new Difference(
                new Finding(id, label, evidence.rounded(difference), studentT(evidence, difference, error, df)),
                difference,
                error,
                df));
    }

    /** Returns the t interval around a difference, within −1 to 1. */
    public static Interval.Between studentT(Evidence evidence, double difference, double error, double df) {
        double reach = evidence.context().studentT(df) * error;
        return new Interval.Between(
                evidence.rounded(Math.max(-1, difference - reach)),
                evidence.rounded(Math.min(1, difference + reach)),
                evidence.level());
    }
}
