package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.blueprint.draws.Shares;
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
    private final Map<Perspective, Map<Measure, Draws>> drawn = new HashMap<>();

    PooledDraws(Evidence evidence, CommonMetric metric) {
        this.evidence = evidence;
        this.metric = metric;
    }

    /** Returns draws of the underlying mean on the metric that all measures have in common: with the unknown easiness of the questions. */
    public double[] common(Measure measure, Perspective who) {
        return of(measure, who).pooled(0, 1);
    }

    /** Returns draws on the common metric, shrunk to a cut-off, so that the expected spread of teams around it favours neither side. */
    public double[] towards(double cut, Measure measure, Perspective who) {
        Draws draws = of(measure, who);
        return draws.pooled(
                cut,
                PartialPooling.ofVariance(square(evidence.cutoffs().of(Cutoffs.EXPECTED_SPREAD)))
                        .remaining(draws.error));
    }

    /** Returns draws on the common metric of measures that are compared, shrunk to their mean. */
    public <K> ImmutableMap<K, double[]> compared(ImmutableMap<K, Measure> measures, Perspective who) {
        double centre = measures.values().stream()
                .mapToDouble(measure -> of(measure, who).mean)
                .average()
                .orElse(0);
        PartialPooling pooling = pooling(who);
        return ImmutableMap.copyOf(Maps.transformValues(measures, measure -> {
            Draws draws = of(measure, who);
            return draws.pooled(centre, pooling.remaining(draws.error));
        }));
    }

    /** Returns draws of the means of single questions that are compared, on the common metric and shrunk to their mean. */
    public ImmutableList<double[]> compared(List<double[]> questions) {
        List<Draws> all = new ArrayList<>();
        for (double[] draws : questions) {
            all.add(draws(draws, metric.errorOfQuestion(), evidence.measures().size() + all.size()));
        }
        double[] means = all.stream().mapToDouble(draws -> draws.mean).toArray();
        double[] errors = all.stream().mapToDouble(draws -> draws.error).toArray();
        PartialPooling pooling =
                PartialPooling.of(means, errors, square(evidence.cutoffs().of(Cutoffs.EXPECTED_SPREAD)), POOLED_WITH);
        double centre = Evidence.mean(means);
        return all.stream()
                .map(draws -> draws.pooled(centre, pooling.remaining(draws.error)))
                .collect(ImmutableList.toImmutableList());
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
        double shrunk = cut + remaining * (mean - cut);
        double[] pooled = draws.clone();
        for (int d = 0; d < pooled.length; d++) {
            pooled[d] = shrunk + width * (pooled[d] - mean);
        }
        return pooled;
    }

    private static double variance(double[] draws) {
        double mean = Evidence.mean(draws);
        double squares = 0;
        for (double draw : draws) {
            squares += square(draw - mean);
        }
        return squares / draws.length;
    }

    /** Returns the draws of a measure with the offset of its questions. */
    private Draws of(Measure measure, Perspective who) {
        return drawn.computeIfAbsent(who, one -> new HashMap<>())
                .computeIfAbsent(
                        measure, one -> draws(evidence.draws(one, who), metric.error(one), evidence.column(one)));
    }

    /**
     * Returns draws with the offset of their questions.
     *
     * @param offset the standard deviation of the offset
     * @param stream the number of the offset
     */
    private Draws draws(double[] draws, double offset, int stream) {
        return new Draws(
                metric.withOffset(stream, offset, draws),
                Evidence.mean(draws),
                Math.sqrt(variance(draws) + square(offset)));
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

    /** Draws with the offset of their questions. */
    private static final class Draws {
        private final double[] withOffset;
        private final double mean; // of the draws without the offset
        private final double error; // the standard error on the common metric

        Draws(double[] withOffset, double mean, double error) {
            this.withOffset = withOffset;
            this.mean = mean;
            this.error = error;
        }

        /** Returns the draws, of which only a share of the distance from the centre remains. */
        double[] pooled(double centre, double remaining) {
            double shrunk = centre + remaining * (mean - centre);
            double width = Math.sqrt(remaining);
            double[] pooled = withOffset.clone();
            for (int d = 0; d < pooled.length; d++) {
                pooled[d] = Shares.limited(shrunk + width * (pooled[d] - mean));
            }
            return pooled;
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
