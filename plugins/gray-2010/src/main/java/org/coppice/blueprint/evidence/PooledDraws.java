package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.statistics.pooling.PartialPooling;

/**
 * Draws of the underlying means of one team on the metric that all measures have in common, as they are or shrunk to a cut-off or to the mean
 * of the measures that are compared. Not thread-safe.
 */
public final class PooledDraws {
    /** The number of measures that the expected spread is worth if measures are pooled. */
    private static final double POOLED_WITH = 8;

    private final Evidence evidence;
    private final CommonMetric metric;
    private final Map<Perspective, PartialPooling> poolings = new HashMap<>();

    PooledDraws(Evidence evidence, CommonMetric metric) {
        this.evidence = evidence;
        this.metric = metric;
    }

    /** Returns draws of the underlying mean on the metric that all measures have in common: with the unknown easiness of the questions. */
    public double[] common(Measure measure, Perspective who) {
        return pooled(measure, who, 0, 1);
    }

    /** Returns draws on the common metric, shrunk to a cut-off, so that the expected spread of teams around it favours neither side. */
    public double[] towards(double cut, Measure measure, Perspective who) {
        double error = error(measure, who);
        return pooled(
                measure,
                who,
                cut,
                PartialPooling.ofVariance(square(evidence.cutoffs().of(Cutoffs.EXPECTED_SPREAD)))
                        .remaining(error));
    }

    /** Returns draws on the common metric of measures that are compared, shrunk to their mean. */
    public <K> ImmutableMap<K, double[]> compared(ImmutableMap<K, Measure> measures, Perspective who) {
        double centre = measures.values().stream()
                .mapToDouble(measure -> Evidence.mean(evidence.draws(measure, who)))
                .average()
                .orElse(0);
        PartialPooling pooling = pooling(who);
        return measures.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey,
                        one -> pooled(one.getValue(), who, centre, pooling.remaining(error(one.getValue(), who)))));
    }

    /** Returns draws of the means of single questions that are compared, on the common metric and shrunk to their mean. */
    public ImmutableList<double[]> compared(List<double[]> questions) {
        double offset = metric.errorOfQuestion();
        double[] means = questions.stream().mapToDouble(Evidence::mean).toArray();
        double[] errors = questions.stream()
                .mapToDouble(draws -> Math.sqrt(variance(draws) + square(offset)))
                .toArray();
        PartialPooling pooling =
                PartialPooling.of(means, errors, square(evidence.cutoffs().of(Cutoffs.EXPECTED_SPREAD)), POOLED_WITH);
        double centre = Evidence.mean(means);
        ImmutableList.Builder<double[]> all = ImmutableList.builder();
        for (int k = 0; k < means.length; k++) {
            all.add(pooled(
                    questions.get(k), offset, evidence.measures().size() + k, centre, pooling.remaining(errors[k])));
        }
        return all.build();
    }

    /**
     * Returns draws of a figure that is computed from several means, shrunk to a cut-off.
     *
     * @param spread the expected variance of the true figures, as a multiple of that of one mean
     */
    public double[] towards(double cut, double[] draws, double spread) {
        double remaining = PartialPooling.ofVariance(
                        spread * square(evidence.cutoffs().of(Cutoffs.EXPECTED_SPREAD)))
                .remaining(Math.sqrt(variance(draws)));
        double mean = Evidence.mean(draws);
        double width = Math.sqrt(remaining);
        return Arrays.stream(draws)
                .map(draw -> cut + remaining * (mean - cut) + width * (draw - mean))
                .toArray();
    }

    /** Returns a measure's standard error on the common metric. */
    private double error(Measure measure, Perspective who) {
        return Math.sqrt(variance(evidence.draws(measure, who)) + square(metric.error(measure)));
    }

    private static double variance(double[] draws) {
        double mean = Evidence.mean(draws);
        double squares = 0;
        for (double draw : draws) {
            squares += square(draw - mean);
        }
        return squares / draws.length;
    }

    private double[] pooled(Measure measure, Perspective who, double centre, double remaining) {
        return pooled(evidence.draws(measure, who), metric.error(measure), evidence.column(measure), centre, remaining);
    }

    /**
     * Returns draws with the offset of the questions, of which only a share of the distance from the centre remains.
     *
     * @param offset the standard deviation of the offset
     * @param stream the number of the offset
     */
    private double[] pooled(double[] draws, double offset, int stream, double centre, double remaining) {
        double mean = Evidence.mean(draws);
        double shrunk = centre + remaining * (mean - centre);
        double width = Math.sqrt(remaining);
        double[] pooled = draws.clone();
        if (offset > 0) {
            metric.addOffset(stream, offset, pooled);
        }
        for (int d = 0; d < pooled.length; d++) {
            pooled[d] = Math.max(0, Math.min(1, shrunk + width * (pooled[d] - mean)));
        }
        return pooled;
    }

    /** Returns the pooling of the measures of a team in a perspective, with the spread that they have. */
    private PartialPooling pooling(Perspective who) {
        return poolings.computeIfAbsent(who, one -> {
            ImmutableList<Measure> all = evidence.measures().stream()
                    .filter(measure -> measure.referent() == Referent.TEAM
                            && measure.horizon() == Horizon.NOW
                            && evidence.isReadable(measure, one))
                    .sorted(Comparator.comparing(Measure::toString))
                    .collect(ImmutableList.toImmutableList());
            double[] means = all.stream()
                    .mapToDouble(measure -> evidence.mean(measure, one))
                    .toArray();
            double[] errors = all.stream()
                    .mapToDouble(measure ->
                            Math.sqrt(evidence.squaredError(measure, one).orElse(0) + square(metric.error(measure))))
                    .toArray();
            return PartialPooling.of(
                    means, errors, square(evidence.cutoffs().of(Cutoffs.EXPECTED_SPREAD)), POOLED_WITH);
        });
    }

    private static double square(double x) {
        return x * x;
    }
}
