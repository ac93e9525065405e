package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.TeamKey;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFacts;
import org.jspecify.annotations.Nullable;

/**
 * A value for each wave, or one value that serves every wave. Facts of one wave are plain {@link SampleFacts}. Facts of several waves are
 * one {@link SampleFacts} in which the id of each table is followed by {@code @} and the wave, such as {@code question-mean@2025-01-31}.
 *
 * @param <T> the type of the values
 */
final class ByWave<T> {
    private static final String NO_WAVE = "no-wave";
    private static final Pattern OF_WAVE = Pattern.compile("(.+)@(\\d{4}-\\d{2}-\\d{2}|" + NO_WAVE + ")");

    private final ImmutableSortedMap<String, T>
            values; // by the name of the wave; one, named "", if it serves every wave

    private ByWave(Map<String, T> values) {
        this.values = ImmutableSortedMap.copyOf(values);
    }

    /** Returns the facts of each wave. A table without a wave is among the facts of every wave. */
    static ByWave<SampleFacts> of(SampleFacts facts) {
        NavigableMap<String, ImmutableSortedMap<String, Double>> every = new TreeMap<>();
        NavigableMap<String, NavigableMap<String, ImmutableSortedMap<String, Double>>> waves = new TreeMap<>();
        facts.tables().forEach((id, table) -> {
            Matcher ofWave = OF_WAVE.matcher(id);
            if (ofWave.matches()) {
                waves.computeIfAbsent(ofWave.group(2), wave -> new TreeMap<>()).put(ofWave.group(1), table);
            } else {
                every.put(id, table);
            }
        });
        if (waves.isEmpty()) {
            return new ByWave<>(Map.of("", facts));
        }
        waves.values().forEach(tables -> every.forEach(tables::putIfAbsent));
        return new ByWave<>(Maps.transformValues(waves, tables -> new SampleFacts(ImmutableSortedMap.copyOf(tables))));
    }

    /** Returns the tables of all waves in one; those of a single wave keep their ids. */
    static SampleFacts join(NavigableMap<String, SampleFacts> waves) {
        if (waves.size() == 1) {
            return waves.values().iterator().next();
        }
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<String, Double>> all = ImmutableSortedMap.naturalOrder();
        waves.forEach((wave, facts) -> facts.tables().forEach((id, table) -> all.put(id + "@" + wave, table)));
        return new SampleFacts(all.buildOrThrow());
    }

    /** Returns the name of the wave of a team, as it follows the id of a table. */
    static String name(TeamKey team) {
        @Nullable LocalDate wave = team.wave();
        return wave == null ? NO_WAVE : wave.toString();
    }

    /** Returns the value for the wave of a team. Throws if there are values for other waves only. */
    T of(TeamKey team) {
        T every = values.get("");
        T one = every == null ? values.get(name(team)) : every;
        if (one == null) {
            throw new InvalidValueException(
                    "there are facts of the waves " + String.join(", ", values.keySet()) + ", and none for team "
                            + team,
                    "give facts of the wave of the team, or facts of one wave, which serve every wave");
        }
        return one;
    }

    ImmutableList<T> values() {
        return values.values().asList();
    }

    <R> ByWave<R> map(Function<T, R> function) {
        return new ByWave<>(ImmutableSortedMap.copyOf(Maps.transformValues(values, function::apply)));
    }
}
