package org.coppice.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** What holds of a pooled figure whatever the weights. */
class PoolingProperties {
    private static final Metric METRIC = Metric.linear("sum", "Sum", 7, 14);
    private final Pooling pooling = new Pooling(.9, freedom -> 2);

    @Property
    void pooledFigure_ofEqualFigures_isThatFigure(@ForAll long seed) {
        Random random = new Random(seed);
        double value = random.nextBoolean() ? METRIC.lowest() : METRIC.lowest() + 7 * random.nextDouble();
        assertThat(pooled(
                        random,
                        IntStream.range(0, 2 + random.nextInt(2))
                                .mapToObj(i -> value)
                                .toList()))
                .isEqualTo(value);
    }

    @Property
    void pooledFigure_liesBetweenTheLeastAndTheLargest(@ForAll long seed) {
        Random random = new Random(seed);
        List<Double> values =
                random.doubles(3, 7, Math.nextUp(7 + 1e-14)).boxed().toList();
        assertThat(pooled(random, values)).isBetween(min(values), max(values));
    }

    private double pooled(Random random, List<Double> values) {
        List<Map.Entry<Estimate, Double>> parts = values.stream()
                .map(value -> Map.entry(estimate(value), .01 + random.nextDouble()))
                .collect(ImmutableList.toImmutableList());
        return pooling.pool(parts, 9, METRIC).value().figure().orElseThrow();
    }

    private static Estimate estimate(double value) {
        return new Estimate(
                new Score.Measured(value, OptionalDouble.of(.1)),
                OptionalDouble.of(.2),
                OptionalDouble.of(3),
                Interval.withheld(WithheldReason.NO_SPREAD));
    }

    private static double min(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
