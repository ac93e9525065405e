package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.check.Check;
import org.coppice.model.profile.SampleFacts;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.option.Execution;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.Aggregator;
import org.coppice.spi.SampleStatistic;
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

    /** Returns the engine for facts that contain everything that the strategies need. */
    public Engine engine(SampleFacts facts) {
        CheckedScorer scorer = scorer(facts);
        Aggregator aggregator = PluginCalls.bind(
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
        return new Engine(
                plan.instrument(),
                scorer,
                plan.aggregation().who(),
                aggregator,
                plan.recipe(),
                plan.roster(),
                new Pooling(plan.recipe().level(), studentT),
                plan.reliability() ? TeamAgreement.of(plan, scorer.columns()) : TeamAgreement.none());
    }

    private CheckedScorer scorer(SampleFacts facts) {
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
        return new CheckedScorer(plan.scoring().who(), scorer, plan.instrument());
    }

    /** Computes the facts that the strategies need: first those for scoring, from answers; then those for aggregation, from scores. */
    public SampleFacts facts(CheckedSample sample, Execution execution) {
        Map<String, ImmutableSortedMap<String, Double>> tables = new TreeMap<>();
        ImmutableSortedMap<String, ImmutableSortedMap<String, Double>> ofAnswers =
                gather(plan.scoringNeeds(), plan.scoring().who(), sample, execution, team -> team);
        tables.putAll(ofAnswers);
        if (!plan.aggregationNeeds().isEmpty()) {
            CheckedScorer scorer = scorer(new SampleFacts(ofAnswers));
            tables.putAll(gather(plan.aggregationNeeds(), plan.aggregation().who(), sample, execution, scorer::score));
        }
        return new SampleFacts(ImmutableSortedMap.copyOf(tables));
    }

    private <B> ImmutableSortedMap<String, ImmutableSortedMap<String, Double>> gather(
            List<? extends SampleStatistic<B, ?>> statistics,
            String who,
            CheckedSample sample,
            Execution execution,
            Function<TeamAnswers, B> seen) {
        if (statistics.isEmpty()) {
            return ImmutableSortedMap.of();
        }
        ImmutableList<Gathering<B, ?>> gatherings = statistics.stream()
                .<Gathering<B, ?>>map(s -> Gathering.of(s, who))
                .collect(ImmutableList.toImmutableList());
        new OrderedParallel(execution)
                .each(
                        sample.teams(),
                        team -> {
                            B block = seen.apply(team);
                            return gatherings.stream()
                                    .map(g -> g.partial(block))
                                    .toList();
                        },
                        merges -> merges.forEach(Runnable::run));
        return gatherings.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, Gathering::id, Gathering::finish, (first, second) -> first));
    }

    /** A fold that hides the type of its state. */
    private record Gathering<B, S>(TeamFold<B, S> fold, String who) {
        static <B, S> Gathering<B, S> of(SampleStatistic<B, S> statistic, String who) {
            return new Gathering<>(PluginCalls.call(who, () -> new TeamFold<>(statistic)), who);
        }

        String id() {
            return PluginCalls.call(who, fold::id);
        }

        Runnable partial(B team) {
            S partial = PluginCalls.call(who, () -> fold.partial(team));
            return () -> PluginCalls.call(who, () -> {
                fold.merge(partial);
                return fold;
            });
        }

        ImmutableSortedMap<String, Double> finish() {
            return PluginCalls.call(who, () -> {
                ImmutableSortedMap<String, Double> facts = fold.finish();
                facts.forEach((name, value) -> Check.finite("fact " + name, value));
                return facts;
            });
        }
    }
}
