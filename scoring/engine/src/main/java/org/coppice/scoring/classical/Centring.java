package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.Aggregator;
import org.coppice.spi.ScoredTeam;

/**
 * Computes for each column of a group its centre and the interval centre ± t · standard error, clipped to the range of the metric. The
 * estimand is the centre of the underlying team, so there is no finite-population correction. There is no interval for fewer than three
 * persons, if all scores are equal, or if the spread around the centre is zero. The standard deviation is that of the scores of all persons
 * (n − 1).
 */
final class Centring implements Aggregator {
    private static final Score.Withheld NO_SCORES =
            Score.withheld(WithheldReason.NO_SCORES, "nobody in the group has a score");

    private final AggregationContext context;
    private final Centre centre;

    /** Computes the centre of two or more scores that are not all equal. */
    @FunctionalInterface
    interface Centre {
        Figure of(ScoreBlock scores, int column);
    }

    /**
     * A centre with its standard error.
     *
     * @param value the centre
     * @param error the standard error, 0 or more
     * @param freedom the degrees of freedom of the standard error, above 0
     */
    record Figure(double value, double error, double freedom) {}

    Centring(AggregationContext context, Centre centre) {
        this.context = context;
        this.centre = centre;
    }

    @Override
    public ImmutableList<Estimate> aggregate(ScoredTeam group) {
        ScoreBlock scores = group.scores();
        ImmutableList.Builder<Estimate> estimates = ImmutableList.builder();
        for (int column = 0; column < scores.columns().size(); column++) {
            estimates.add(estimate(scores, column));
        }
        return estimates.build();
    }

    private Estimate estimate(ScoreBlock scores, int column) {
        Moments moments = scores.moments(column);
        Metric metric = scores.columns().get(column).metric();
        if (moments.n() == 0) {
            return Estimate.withheld(NO_SCORES);
        }
        boolean alike = moments.alike(metric);
        if (moments.n() == 1) {
            return new Estimate(
                    Score.of(moments.least()),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Interval.withheld(WithheldReason.TOO_FEW));
        }
        Figure figure = alike ? new Figure(moments.least(), 0, moments.n() - 1) : centre.of(scores, column);
        return new Estimate(
                new Score.Measured(figure.value(), OptionalDouble.of(figure.error())),
                OptionalDouble.of(alike ? 0 : moments.sd().orElseThrow()),
                OptionalDouble.of(figure.freedom()),
                interval(figure, moments.n(), alike, metric));
    }

    private Interval interval(Figure figure, int n, boolean alike, Metric metric) {
        if (n < 3) {
            return Interval.withheld(WithheldReason.TOO_FEW);
        }
        if (alike || figure.error() == 0) {
            return Interval.withheld(alike ? WithheldReason.ALL_ALIKE : WithheldReason.NO_SPREAD);
        }
        double reach = context.studentT(figure.freedom()) * figure.error();
        return new Interval.Between(
                metric.clip(figure.value() - reach), metric.clip(figure.value() + reach), context.level());
    }
}
