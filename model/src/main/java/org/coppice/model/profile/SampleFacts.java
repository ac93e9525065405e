package org.coppice.model.profile;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * Frozen facts of a whole sample: plain numbers by the id of their statistic and their name, so that they can be stored, compared
 * and given to the assessment of a single team.
 *
 * <p>Each wave of a sample has its own facts. If a sample has several waves, the id of each statistic is followed by {@code @} and the
 * wave, such as {@code question-mean@2025-01-31}, or by {@code @no-wave} for teams without a wave. A strategy gets the facts of one wave,
 * with the ids of its statistics.
 *
 * @param tables the numbers of each statistic, all finite
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SampleFacts(ImmutableSortedMap<String, ImmutableSortedMap<String, Double>> tables) {
    /** The empty set of facts. */
    public static final SampleFacts NONE = new SampleFacts(ImmutableSortedMap.of());

    /** Throws if a number is not finite. */
    public SampleFacts {
        tables.forEach((statistic, table) ->
                table.forEach((name, value) -> Check.finite("fact " + name + " of " + statistic, value)));
    }

    /** Returns a number, if the statistic has one with that name. */
    public OptionalDouble get(String statistic, String name) {
        ImmutableSortedMap<String, Double> table = tables.get(statistic);
        Double value = table == null ? null : table.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns whether there is a table for that statistic. */
    public boolean has(String statistic) {
        return tables.containsKey(statistic);
    }

    /** Returns the statistics and the number of values of each; the values themselves must not appear in a log. */
    @Override
    public String toString() {
        return "SampleFacts" + Maps.transformValues(tables, Map::size);
    }
}
