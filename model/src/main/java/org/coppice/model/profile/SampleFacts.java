package org.coppice.model.profile;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.check.Check;

/**
 * Facts of a whole sample, frozen: plain numbers by the id of their statistic and their name, so that they can be kept, compared and
 * given to the assessment of a single team.
 *
 * @param tables the numbers of each statistic, all finite
 * @since 0.1.0
 */
public record SampleFacts(ImmutableSortedMap<String, ImmutableSortedMap<String, Double>> tables) {
    /** No facts. */
    public static final SampleFacts NONE = new SampleFacts(ImmutableSortedMap.of());

    /** Refuses numbers that are not finite. */
    public SampleFacts {
        tables.forEach((statistic, table) ->
                table.forEach((name, value) -> Check.finite("fact " + name + " of " + statistic, value)));
    }

    /** A number, where the statistic has one of that name. */
    public OptionalDouble get(String statistic, String name) {
        ImmutableSortedMap<String, Double> table = tables.get(statistic);
        Double value = table == null ? null : table.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Whether there is a table of that statistic. */
    public boolean has(String statistic) {
        return tables.containsKey(statistic);
    }

    /** The statistics and how many numbers each has: the numbers themselves do not belong into a log. */
    @Override
    public String toString() {
        return "SampleFacts" + Maps.transformValues(tables, Map::size);
    }
}
