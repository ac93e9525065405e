package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;

/** Binds the strategies of a plan, and computes the facts of a sample that they need. */
public final class Binding {
    private final Plan plan;
    private final StudentT studentT;

    public Binding(Plan plan, StudentT studentT) {
        this.plan = plan;
        this.studentT = studentT;
    }

    /** Returns the engine for facts that contain everything that the strategies need, of one wave or of several. */
    public Engine engine(SampleFacts facts) {
        ByWave<BoundStrategies> strategies =
                ByWave.of(facts).map(wave -> new BoundStrategies(scorer(wave), aggregator(wave)));
        ImmutableList<ScoreColumn> columns = columns(strategies);
        return new Engine(
                plan.instrument(),
                strategies,
                columns,
                plan.aggregation().who(),
                plan.recipe(),
                plan.roster(),
                new Pooling(plan.recipe().level(), studentT),
                plan.reliability() ? TeamAgreement.of(plan, columns) : TeamAgreement.none(),
                plan.tables());
    }

    private ImmutableList<ScoreColumn> columns(ByWave<BoundStrategies> strategies) {
        ImmutableList<ImmutableList<ScoreColumn>> all = strategies.values().stream()
                .map(wave -> wave.scorer().columns())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (all.size() > 1) {
            throw new PluginException(plan.scoring().who() + " returned other columns for one wave than for another");
        }
        return all.get(0);
    }

    private Aggregator aggregator(SampleFacts facts) {
        return PluginCalls.bind(
                plan.aggregation().who(),
                () -> plan.aggregation()
                        .strategy()
                        .bind(AggregationContext.builder(
                                        plan.instrument(),
                                        plan.aggregation().parameters(),
                                        plan.recipe().level(),
                                        studentT)
                                .facts(facts)
                                .seed(plan.recipe().seed())
                                .things(plan.aggregation().uses().things())
                                .build()));
    }

    /** Returns the scorer, bound with the facts of one wave. */
    CheckedScorer scorer(SampleFacts facts) {
        Scorer scorer = PluginCalls.bind(
                plan.scoring().who(),
                () -> plan.scoring()
                        .strategy()
                        .bind(ScoringContext.builder(
                                        plan.instrument(), plan.scoring().parameters())
                                .facts(facts)
                                .seed(plan.recipe().seed())
                                .things(plan.scoring().uses().things())
                                .build()));
        return new CheckedScorer(
                plan.scoring().who(), scorer, plan.instrument(), new SharedScores(plan.tables(), plan.recipe(), facts));
    }

    /** Computes the facts that the strategies need, each wave for itself. */
    public SampleFacts facts(CheckedSample sample, Execution execution) {
        return new FactGathering(plan, this, sample, execution).facts();
    }
}
