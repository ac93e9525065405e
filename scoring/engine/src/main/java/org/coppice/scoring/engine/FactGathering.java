package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.View;
import org.coppice.scoring.option.Execution;
import org.coppice.spi.SampleStatistic;

/**
 * Gathers the facts that the strategies of a plan need of a sample: first those of answers, then those of scores. Each wave has its own
 * facts, so that the answers of one wave change no figure of another. In the published view the statistics get only what the {@link
 * FactGate} discloses.
 */
final class FactGathering {
    private final Plan plan;
    private final Binding binding;
    private final CheckedSample sample;
    private final OrderedParallel workers;
    private final boolean open;

    FactGathering(Plan plan, Binding binding, CheckedSample sample, Execution execution) {
        this.plan = plan;
        this.binding = binding;
        this.sample = sample;
        this.workers = new OrderedParallel(execution);
        this.open = plan.recipe().view() == View.RESEARCH;
    }

    SampleFacts facts() {
        if (!plan.needsSample()) {
            return SampleFacts.NONE;
        }
        return open ? ofEverything() : ofShownGroups();
    }

    private SampleFacts ofEverything() {
        NavigableMap<String, SampleFacts> ofAnswers =
                gather(plan.scoringNeeds(), plan.scoring().who(), team -> team);
        ByWave<CheckedScorer> scorers = scorers(ofAnswers);
        return both(
                ofAnswers,
                gather(
                        plan.aggregationNeeds(),
                        plan.aggregation().who(),
                        team -> scorers.of(team.key()).score(team)));
    }

    private SampleFacts ofShownGroups() {
        CheckedScorer first = binding.scorer(nothing(plan.scoringNeeds()));
        FactGate gate = new FactGate(plan, first);
        boolean twice = !plan.scoringNeeds().isEmpty();
        workers.each(sample.teams(), team -> gate.tally(first.score(team), !twice), Runnable::run);
        NavigableMap<String, SampleFacts> ofAnswers =
                gather(plan.scoringNeeds(), plan.scoring().who(), team -> gate.disclosed(first.score(team)));
        if (plan.aggregationNeeds().isEmpty()) {
            return ByWave.join(ofAnswers);
        }
        ByWave<CheckedScorer> scorers = scorers(ofAnswers);
        if (twice) {
            workers.each(
                    sample.teams(),
                    team -> gate.tallyScores(scorers.of(team.key()).score(team), scorers.of(team.key())),
                    Runnable::run);
        }
        return both(
                ofAnswers,
                gather(
                        plan.aggregationNeeds(),
                        plan.aggregation().who(),
                        team -> gate.disclosed(
                                first.score(team), scorers.of(team.key()).score(team), scorers.of(team.key()))));
    }

    private ByWave<CheckedScorer> scorers(NavigableMap<String, SampleFacts> ofAnswers) {
        return ByWave.of(ByWave.join(ofAnswers)).map(binding::scorer);
    }

    /** Returns facts in which every statistic has an empty table. */
    private static SampleFacts nothing(List<? extends SampleStatistic<?, ?>> statistics) {
        return new SampleFacts(statistics.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, SampleStatistic::id, s -> ImmutableSortedMap.of(), (a, b) -> a)));
    }

    private static SampleFacts both(
            NavigableMap<String, SampleFacts> ofAnswers, NavigableMap<String, SampleFacts> ofScores) {
        NavigableMap<String, ImmutableSortedMap<String, Double>> tables =
                new TreeMap<>(ByWave.join(ofAnswers).tables());
        tables.putAll(ByWave.join(ofScores).tables());
        return new SampleFacts(ImmutableSortedMap.copyOf(tables));
    }

    /** Returns the facts of each wave, by the name of the wave. */
    private <B> NavigableMap<String, SampleFacts> gather(
            List<? extends SampleStatistic<B, ?>> statistics, String who, Function<TeamAnswers, B> seen) {
        if (statistics.isEmpty()) {
            return new TreeMap<>(Map.of("", SampleFacts.NONE));
        }
        ImmutableList<StatisticByWave<B, ?>> gathered = statistics.stream()
                .<StatisticByWave<B, ?>>map(statistic -> new StatisticByWave<>(statistic, who))
                .collect(ImmutableList.toImmutableList());
        workers.each(
                sample.teams(),
                team -> {
                    B block = seen.apply(team);
                    return gathered.stream()
                            .map(statistic -> statistic.partial(ByWave.name(team.key()), block))
                            .toList();
                },
                merges -> merges.forEach(Runnable::run));
        NavigableMap<String, NavigableMap<String, ImmutableSortedMap<String, Double>>> tables = new TreeMap<>();
        gathered.forEach(statistic -> statistic
                .finish()
                .forEach((wave, table) ->
                        tables.computeIfAbsent(wave, name -> new TreeMap<>()).putIfAbsent(statistic.id(), table)));
        NavigableMap<String, SampleFacts> facts = new TreeMap<>();
        tables.forEach((wave, byId) -> facts.put(wave, new SampleFacts(ImmutableSortedMap.copyOf(byId))));
        return facts;
    }
}
