package org.coppice.scoring.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.coppice.model.profile.View;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;

/**
 * The rounding of the figures of a metric in a view. In the published view, figures are rounded to a hundredth of the range of their metric
 * (.01 of u, so that the same scores published in another metric disclose no more), or to three digits if the metric has no range.
 *
 * @param value rounds figures
 * @param spread rounds distances between figures
 */
public record Rounding(DoubleUnaryOperator value, DoubleUnaryOperator spread) {
    private static final double NOTHING = 1e-12;
    private static final MathContext WITHOUT_ERROR =
            new MathContext(12, RoundingMode.HALF_EVEN); // so that a tie is one
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    public static Rounding of(View view, Metric metric) {
        if (view != View.PUBLISHED) {
            return new Rounding(x -> x, x -> x);
        }
        if (!metric.bounded()) {
            return new Rounding(Rounding::threeDigits, Rounding::threeDigits);
        }
        BigDecimal range = BigDecimal.valueOf(metric.highest()).subtract(BigDecimal.valueOf(metric.lowest()));
        return new Rounding(new Hundredths(metric.lowest(), range)::round, new Hundredths(0, range)::round);
    }

    /**
     * Returns the rounding of squares of distances between figures of a metric, such as variances and sums of squares: to a hundredth of
     * the square of the range, or to three digits if the metric has no range.
     */
    public static Rounding ofSquares(View view, Metric metric) {
        double range = metric.highest() - metric.lowest();
        return of(view, metric.bounded() ? Metric.linear("squares", "squares", 0, range * range) : metric);
    }

    /**
     * Returns the rounding of figures without a range and a unit, such as F and chi-squared: to hundredths, and from 10 on to three digits.
     */
    public static Rounding ofNumbers(View view) {
        if (view != View.PUBLISHED) {
            return new Rounding(x -> x, x -> x);
        }
        DoubleUnaryOperator shares = ofShares(view).value();
        return new Rounding(x -> threeDigits(shares.applyAsDouble(x)), x -> threeDigits(shares.applyAsDouble(x)));
    }

    /** Returns the rounding of proportions and other figures with the range from 0 or −1 to 1. */
    public static Rounding ofShares(View view) {
        if (view != View.PUBLISHED) {
            return new Rounding(x -> x, x -> x);
        }
        Hundredths hundredths = new Hundredths(0, BigDecimal.ONE);
        return new Rounding(hundredths::round, hundredths::round);
    }

    private static double threeDigits(double value) {
        if (Math.abs(value) < NOTHING) {
            return 0; // a sum of numbers that cancel, up to their own rounding
        }
        return BigDecimal.valueOf(value)
                .round(WITHOUT_ERROR)
                .round(THREE_DIGITS)
                .doubleValue();
    }

    public Score score(Score score) {
        return score instanceof Score.Measured measured
                ? new Score.Measured(value.applyAsDouble(measured.value()), spread(measured.standardError()))
                : score;
    }

    public OptionalDouble spread(OptionalDouble distance) {
        return distance.isPresent() ? OptionalDouble.of(spread.applyAsDouble(distance.getAsDouble())) : distance;
    }

    public Interval interval(Interval interval) {
        return interval instanceof Interval.Between between
                ? new Interval.Between(
                        value.applyAsDouble(between.lower()), value.applyAsDouble(between.upper()), between.level())
                : interval;
    }
}
