package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;

/**
 * The aggregation strategy that computes the shrunken mean (empirical Bayes estimate) of the scores of the persons: μ + λ(m − μ), with
 * λ = nτ²/(nτ² + σ²) the reliability of a mean of n persons, τ² the variance between teams, σ² the variance within teams and μ the mean of
 * the sample, all by restricted maximum likelihood (Efron and Morris 1973; Raudenbush and Bryk 2002, eq. 3.57). The standard error is
 * √(τ²(1 − λ)), as if μ, τ² and σ² were known (Raudenbush and Bryk 2002, eq. 3.59), with the degrees of freedom within teams. Each wave is
 * a separate sample.
 */
final class Shrunken implements AggregationStrategy {
    private static final Score.Withheld NO_SCORES =
            Score.withheld(WithheldReason.NO_SCORES, "nobody in the group has a score");
    private static final Score.Withheld NOT_KNOWN = Score.withheld(
            WithheldReason.UNDEFINED,
            "the variance between teams cannot be estimated from the sample, so that the mean cannot be shrunken");

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of(
                "shrunken",
                "Mean shrunken towards the sample's mean in proportion to its unreliability (empirical Bayes)");
    }

    @Override
    public ImmutableList<SampleStatistic<ScoredTeam, ?>> needs(Parameters parameters) {
        return ImmutableList.of(TeamVariance.INSTANCE);
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        return group -> {
            ImmutableList.Builder<Estimate> estimates = ImmutableList.builder();
            ImmutableList<ScoreColumn> columns = group.scores().columns();
            for (int c = 0; c < columns.size(); c++) {
                Moments scores = group.scores().moments(c);
                estimates.add(
                        scores.n() == 0
                                ? Estimate.withheld(NO_SCORES)
                                : estimate(group, scores, columns.get(c), context));
            }
            return estimates.build();
        };
    }

    private static Estimate estimate(ScoredTeam group, Moments scores, ScoreColumn column, AggregationContext context) {
        Perspective who = group.answers().answers().perspective(0);
        String name = TeamVariance.name(column, who);
        SampleFacts facts = context.facts();
        OptionalDouble centre = facts.get(TeamVariance.ID, name + TeamVariance.MEAN);
        if (centre.isEmpty()) {
            return Estimate.withheld(NOT_KNOWN);
        }
        double mean = centre.getAsDouble();
        double between = fact(facts, name + TeamVariance.BETWEEN);
        double within = fact(facts, name + TeamVariance.WITHIN);
        double freedom = fact(facts, name + TeamVariance.FREEDOM);
        double trust = scores.n() * between / (scores.n() * between + within);
        double value = column.metric().clip(mean + trust * (scores.mean() - mean));
        double error = Math.sqrt(between * (1 - trust));
        return new Estimate(
                new Score.Measured(value, OptionalDouble.of(error)),
                scores.sd(),
                OptionalDouble.of(freedom),
                interval(value, error, freedom, scores.n(), column, context));
    }

    private static double fact(SampleFacts facts, String name) {
        return facts.get(TeamVariance.ID, name).orElseThrow();
    }

    private static Interval interval(
            double value, double error, double freedom, int n, ScoreColumn column, AggregationContext context) {
        if (n < 3 || error == 0) {
            return Interval.withheld(n < 3 ? WithheldReason.TOO_FEW : WithheldReason.NO_SPREAD);
        }
        double reach = context.studentT(freedom) * error;
        return new Interval.Between(
                column.metric().clip(value - reach), column.metric().clip(value + reach), context.level());
    }
}
