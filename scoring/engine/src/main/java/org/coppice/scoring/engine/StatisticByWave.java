package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coppice.model.check.Check;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.spi.SampleStatistic;

/**
 * Accumulates one statistic separately for each wave. It hides the type of the state.
 *
 * @param <B> the type of the data of a team
 * @param <S> the type of the state
 */
final class StatisticByWave<B, S> {
    private final SampleStatistic<B, S> statistic;
    private final String who;
    private final SortedMap<String, TeamFold<B, S>> waves = new TreeMap<>();

    /**
     * Creates an instance without teams.
     *
     * @param who the strategy that needs the statistic, named in errors
     */
    StatisticByWave(SampleStatistic<B, S> statistic, String who) {
        this.statistic = statistic;
        this.who = who;
    }

    String id() {
        return PluginCalls.call(who, statistic::id);
    }

    /** Computes the partial state of a team, from any thread. The result merges it, and must run in the order of the teams. */
    Runnable partial(String wave, B team) {
        S partial = PluginCalls.call(who, () -> statistic.add(statistic.empty(), team));
        return () -> PluginCalls.call(who, () -> {
            fold(wave).merge(partial);
            return waves;
        });
    }

    private TeamFold<B, S> fold(String wave) {
        return waves.computeIfAbsent(wave, name -> new TeamFold<>(statistic));
    }

    /** Returns the facts of each wave; without teams, those of no team. */
    SortedMap<String, ImmutableSortedMap<String, Double>> finish() {
        SortedMap<String, ImmutableSortedMap<String, Double>> facts = new TreeMap<>();
        PluginCalls.call(who, () -> {
            if (waves.isEmpty()) {
                fold("");
            }
            waves.forEach((wave, fold) -> facts.put(wave, finite(fold.finish())));
            return facts;
        });
        return facts;
    }

    private static ImmutableSortedMap<String, Double> finite(ImmutableSortedMap<String, Double> facts) {
        facts.forEach((name, value) -> Check.finite("fact " + name, value));
        return facts;
    }
}
