package org.coppice.scoring.engine;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Pools the figures of several perspectives by their weights: the weighted mean, its standard error √Σ w²·se², and Welch–Satterthwaite
 * degrees of freedom (Welch 1947, eq. 28). The standard deviation is that of the mixture distribution in which the probability of each
 * perspective is its weight: √Σ w·(sd² + (mean − pooled)²).
 */
final class Pooling {
    private final double level;
    private final DoubleUnaryOperator studentT;

    Pooling(double level, DoubleUnaryOperator studentT) {
        this.level = level;
        this.studentT = studentT;
    }

    /** Returns the pooled figure of one or more estimates that all have a value and a weight above 0, for the given number of people. */
    Estimate pool(List<Map.Entry<Estimate, Double>> parts, int people, Metric metric) {
        if (parts.size() == 1) {
            return parts.get(0).getKey();
        }
        double total = parts.stream().mapToDouble(Map.Entry::getValue).sum();
        double mean = mean(parts, total);
        double variance = 0;
        double satterthwaite = 0;
        double mixture = 0;
        boolean spread = true;
        for (var part : parts) {
            Estimate estimate = part.getKey();
            double weight = part.getValue() / total;
            spread &= estimate.degreesOfFreedom().isPresent()
                    && estimate.sd().isPresent()
                    && error(estimate).isPresent();
            if (spread) {
                double square = square(weight * error(estimate).orElseThrow());
                variance += square;
                satterthwaite += square * square / estimate.degreesOfFreedom().orElseThrow();
                mixture += weight * (square(estimate.sd().orElseThrow()) + square(value(estimate) - mean));
            }
        }
        if (!spread) {
            return new Estimate(
                    Score.of(mean), OptionalDouble.empty(), OptionalDouble.empty(), Interval.withheld(why(people)));
        }
        OptionalDouble freedom =
                variance > 0 ? OptionalDouble.of(variance * variance / satterthwaite) : OptionalDouble.empty();
        return new Estimate(
                new Score.Measured(mean, OptionalDouble.of(Math.sqrt(variance))),
                OptionalDouble.of(Math.sqrt(mixture)),
                freedom,
                people < 3 || freedom.isEmpty()
                        ? Interval.withheld(why(people))
                        : between(mean, studentT.applyAsDouble(freedom.getAsDouble()) * Math.sqrt(variance), metric));
    }

    /** Returns the weighted mean, clipped to the range from the smallest to the largest part to exclude rounding errors. */
    private static double mean(List<Map.Entry<Estimate, Double>> parts, double total) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var part : parts) {
            double value = value(part.getKey());
            sum += part.getValue() * value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return Math.max(least, Math.min(most, sum / total));
    }

    private static WithheldReason why(int people) {
        return people < 3 ? WithheldReason.TOO_FEW : WithheldReason.NO_SPREAD;
    }

    private Interval between(double mean, double reach, Metric metric) {
        return new Interval.Between(metric.clip(mean - reach), metric.clip(mean + reach), level);
    }

    private static double value(Estimate estimate) {
        return estimate.value().figure().orElseThrow();
    }

    private static OptionalDouble error(Estimate estimate) {
        return estimate.value() instanceof Score.Measured measured ? measured.standardError() : OptionalDouble.empty();
    }

    private static double square(double number) {
        return number * number;
    }
}
