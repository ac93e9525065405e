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
 * How exact figures are in a view. In the published view they are rounded to a hundredth of their metric's range — .01 of u, so that
 * the same scores published in another metric tell no more — and to three digits where the metric has no ends.
 */
record Rounding(View view) {

    Score score(Score score, Metric metric) {
        return view == View.PUBLISHED && score instanceof Score.Measured measured
                ? new Score.Measured(value(measured.value(), metric), spread(measured.standardError(), metric))
                : score;
    }

    OptionalDouble spread(OptionalDouble spread, Metric metric) {
        return view == View.PUBLISHED && spread.isPresent()
                ? OptionalDouble.of(round(spread.getAsDouble(), 0, metric))
                : spread;
    }

    Interval interval(Interval interval, Metric metric) {
        return view == View.PUBLISHED && interval instanceof Interval.Between between
                ? new Interval.Between(value(between.lower(), metric), value(between.upper(), metric), between.level())
                : interval;
    }

    private static double value(double value, Metric metric) {
        return round(value, metric.bounded() ? metric.lowest() : 0, metric);
    }

    private static double round(double value, double from, Metric metric) {
        if (!metric.bounded()) {
            return BigDecimal.valueOf(value)
                    .round(new MathContext(3, RoundingMode.HALF_EVEN))
                    .doubleValue();
        }
        BigDecimal step = BigDecimal.valueOf(metric.highest())
                .subtract(BigDecimal.valueOf(metric.lowest()))
                .movePointLeft(2);
        BigDecimal steps =
                BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(from)).divide(step, 0, RoundingMode.HALF_EVEN);
        return steps.multiply(step).add(BigDecimal.valueOf(from)).doubleValue();
    }
}
