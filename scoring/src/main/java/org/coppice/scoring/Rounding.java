package org.coppice.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;

/**
 * How exact the figures of a metric are in a view. In the published view they are rounded to a hundredth of their metric's range — .01 of
 * u, so that the same scores published in another metric tell no more — and to three digits where the metric has no ends. Ties go to the
 * even hundredth, and are found in decimals.
 */
final class Rounding {
    private static final int HUNDREDTHS = 100;
    /** Nearer than this to a tie, decimals decide. */
    private static final double NEAR = 1e-6;

    private final boolean rounds;
    private final Metric metric;
    private final double[] values = new double[HUNDREDTHS + 1];
    private final double[] spreads = new double[HUNDREDTHS + 1];

    Rounding(View view, Metric metric) {
        this.rounds = view == View.PUBLISHED;
        this.metric = metric;
        for (int k = 0; rounds && metric.bounded() && k <= HUNDREDTHS; k++) {
            values[k] = hundredths(BigDecimal.valueOf(k), metric.lowest());
            spreads[k] = hundredths(BigDecimal.valueOf(k), 0);
        }
    }

    Score score(Score score) {
        return rounds && score instanceof Score.Measured measured
                ? new Score.Measured(value(measured.value()), spread(measured.standardError()))
                : score;
    }

    OptionalDouble spread(OptionalDouble spread) {
        return rounds && spread.isPresent() ? OptionalDouble.of(round(spread.getAsDouble(), 0, spreads)) : spread;
    }

    Interval interval(Interval interval) {
        return rounds && interval instanceof Interval.Between between
                ? new Interval.Between(value(between.lower()), value(between.upper()), between.level())
                : interval;
    }

    private double value(double value) {
        return round(value, metric.bounded() ? metric.lowest() : 0, values);
    }

    private double round(double value, double from, double[] rounded) {
        if (!metric.bounded()) {
            return BigDecimal.valueOf(value)
                    .round(new MathContext(3, RoundingMode.HALF_EVEN))
                    .doubleValue();
        }
        double exact = (value - from) / (metric.highest() - metric.lowest()) * HUNDREDTHS;
        double nearest = Math.rint(exact);
        boolean sure = 0.5 - Math.abs(exact - nearest) > NEAR && nearest >= 0 && nearest <= HUNDREDTHS;
        return sure ? rounded[(int) nearest] : inDecimals(value, from);
    }

    private double inDecimals(double value, double from) {
        return hundredths(
                BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(from)).divide(step(), 0, RoundingMode.HALF_EVEN),
                from);
    }

    private double hundredths(BigDecimal count, double from) {
        return count.multiply(step()).add(BigDecimal.valueOf(from)).doubleValue();
    }

    private BigDecimal step() {
        return BigDecimal.valueOf(metric.highest())
                .subtract(BigDecimal.valueOf(metric.lowest()))
                .movePointLeft(2);
    }
}
