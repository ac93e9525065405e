package org.coppice.cli.audit;

import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.files.result.PublishedFigures.Spread;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Precision;

/** The bounds of the standard deviation of scores by everything that is shown of their spread. */
final class SpreadBounds {
    private static final double ROUNDING = 1e-9;

    private final double end; // the least distance of the mean from an end of the range
    private final Scale scale;
    private final double toDeviation; // from a half-width
    private Bounds sd = Bounds.ALL;

    private SpreadBounds(int n, Scale scale, Bounds mean, double level) {
        this.end = Math.max(0, Math.min(mean.least(), 1 - mean.most()));
        this.scale = scale;
        this.toDeviation = Math.sqrt(n) / TDistribution.of(n - 1).inverseCumulativeProbability((1 + level) / 2);
    }

    /**
     * Returns the bounds of the standard deviation of the mean of {@code n} scores.
     *
     * @param mean the bounds of the mean
     * @param level the confidence level of intervals
     */
    static Bounds of(Spread shown, int n, Scale scale, Bounds mean, double level) {
        if (n < 2) {
            return Bounds.ALL;
        }
        SpreadBounds bounds = new SpreadBounds(n, scale, mean, level);
        shown.sd().ifPresent(sd -> bounds.meet(Bounds.rounded(sd)));
        shown.error().ifPresent(error -> bounds.meet(Bounds.rounded(error).times(Math.sqrt(n))));
        shown.halfWidth().ifPresent(half -> bounds.meet(Bounds.rounded(half).times(bounds.toDeviation)));
        shown.precision().ifPresent(bounds::meet);
        shown.agreement().ifPresent(bounds::meet);
        return bounds.sd;
    }

    private void meet(Bounds other) {
        Bounds both = sd.meet(new Bounds(other.least() - ROUNDING, other.most() + ROUNDING));
        sd = both.possible() ? both : sd;
    }

    /** Adds a band of precision. It is that of an interval that is cut off at the ends of the range. */
    private void meet(Precision band) {
        if (band != Precision.WIDE) {
            meet(new Bounds(0, Math.max(band.upTo(), 2 * band.upTo() - end) * toDeviation));
        }
        if (band != Precision.NARROW) {
            double from = band == Precision.MODERATE ? Precision.NARROW.upTo() : Precision.MODERATE.upTo();
            meet(new Bounds(from * toDeviation, 1));
        }
    }

    /**
     * Adds a level of agreement. It bounds the mean variance of the answers to the questions, and the variance of the persons' means is not
     * larger; of a single question, both are the same.
     */
    private void meet(AgreementLevel level) {
        if (!scale.even()) {
            return;
        }
        double points = scale.steps() + 1.0;
        double uniform = (points * points - 1) / 12 / (scale.steps() * (double) scale.steps());
        double most = level.from() == 0 ? 1 : Math.sqrt(uniform * share(level));
        boolean highest = level == AgreementLevel.HIGH;
        boolean single = scale.weights().size() == 1;
        AgreementLevel next = level == AgreementLevel.LOW ? AgreementLevel.MEDIUM : AgreementLevel.HIGH;
        double least = single && !highest ? Math.sqrt(uniform * share(next)) : 0;
        meet(new Bounds(least, Math.max(least, most)));
    }

    /** Returns the largest variance of a level as a share of that of uniform answers: r_wg(j) solved for it. */
    private double share(AgreementLevel level) {
        double spread = scale.weights().size() * (1 - level.from());
        return spread / (spread + level.from());
    }
}
