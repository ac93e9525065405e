package org.coppice.testkit.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameters;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;
import org.coppice.testkit.sample.Contexts;

/** Runs an aggregation strategy on generated scores. */
public final class AggregationHarness {
    private static final double LEVEL = Contexts.LEVEL;

    private final AggregationStrategy strategy;

    public AggregationHarness(AggregationStrategy strategy) {
        this.strategy = strategy;
    }

    StrategyInfo info() {
        return strategy.info();
    }

    Arbitrary<ScoredSample> groups() {
        return ScoredSamples.of(strategy.info());
    }

    void same(ScoredSample group, List<Estimate> first, List<Estimate> then, String what, String remedy) {
        Optional<String> difference = ScoreDifferences.of(group.columns(), first, then);
        if (difference.isPresent()) {
            throw violation(what + ": " + difference.get(), remedy);
        }
    }

    void withheld(List<Estimate> estimates, List<ScoreColumn> columns, String what) {
        for (int c = 0; c < columns.size(); c++) {
            if (estimates.get(c).value().figure().isPresent()) {
                throw violation(
                        "returned " + estimates.get(c) + " for " + ScoreDifferences.name(columns.get(c)) + " of "
                                + what,
                        "withhold the figure: Estimate.withheld(Score.withheld(WithheldReason.NO_SCORES, …))");
            }
        }
    }

    List<Estimate> checked(Aggregator aggregator, ScoredTeam group, String what) {
        List<Estimate> estimates;
        try {
            estimates = Objects.requireNonNull(aggregator.aggregate(group), "aggregate returned null");
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            throw violation(
                    "failed for " + what + ": " + ContractViolation.reason(e),
                    "return an estimate for every column of scores, or withhold it with a reason");
        }
        List<ScoreColumn> columns = group.scores().columns();
        if (estimates.size() != columns.size()) {
            throw violation(
                    "returned " + estimates.size() + " estimates for " + columns.size() + " columns of scores",
                    "return one for each column, in the order of the columns");
        }
        for (int c = 0; c < columns.size(); c++) {
            if (!within(estimates.get(c), columns.get(c).metric())) {
                throw violation(
                        "returned " + estimates.get(c) + " for " + ScoreDifferences.name(columns.get(c)) + " of " + what
                                + ", which is outside its metric or has another level than " + LEVEL,
                        "keep value and interval within the metric, with metric().clip(…), and use context.level()");
            }
        }
        return estimates;
    }

    private static boolean within(Estimate estimate, Metric metric) {
        boolean value = estimate.value().figure().stream().allMatch(x -> metric.clip(x) == x);
        if (estimate.interval() instanceof Interval.Between between) {
            return value
                    && between.level() == LEVEL
                    && metric.clip(between.lower()) == between.lower()
                    && metric.clip(between.upper()) == between.upper();
        }
        return value;
    }

    /** Binds the strategy as the host does. */
    Aggregator bound(ScoredSample group) {
        AggregationContext.Builder context = Contexts.aggregation(strategy, group.instrument(), group.settings());
        Parameters parameters = Parameters.of(strategy.info().parameters(), group.settings());
        return Objects.requireNonNull(
                strategy.bind(context.facts(SampleFactsCollector.of(strategy.needs(parameters), group.teams()))
                        .build()),
                "bind returned null");
    }

    Aggregator aggregator(ScoredSample group) {
        return RuleNotApplicableException.ifFails(() -> bound(group));
    }

    static ImmutableList<Estimate> estimates(Aggregator aggregator, ScoredTeam group) {
        return RuleNotApplicableException.ifFails(
                () -> Objects.requireNonNull(aggregator.aggregate(group), "aggregate returned null"));
    }

    ContractViolation violation(String what, String remedy) {
        return new ContractViolation("aggregation strategy \"" + strategy.info().id() + "\"", what, remedy);
    }
}
