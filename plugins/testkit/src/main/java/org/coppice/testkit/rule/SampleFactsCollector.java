package org.coppice.testkit.rule;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.coppice.model.profile.SampleFacts;
import org.coppice.spi.SampleStatistic;

/** Collects the facts that a strategy needs of a sample, as the host does: a partial result for each team, merged in order. */
final class SampleFactsCollector {
    private SampleFactsCollector() {}

    static <B> SampleFacts of(List<? extends SampleStatistic<B, ?>> statistics, List<B> teams) {
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<String, Double>> tables =
                ImmutableSortedMap.naturalOrder();
        statistics.forEach(statistic -> tables.put(statistic.id(), merged(statistic, teams)));
        return new SampleFacts(tables.buildOrThrow());
    }

    private static <B, S> ImmutableSortedMap<String, Double> merged(SampleStatistic<B, S> statistic, List<B> teams) {
        S total = statistic.empty();
        for (B team : teams) {
            total = statistic.merge(total, statistic.add(statistic.empty(), team));
        }
        return statistic.finish(total);
    }
}
