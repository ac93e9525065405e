package org.coppice.testkit;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.coppice.model.profile.SampleFacts;
import org.coppice.spi.SampleStatistic;

/** Gathers what a strategy has to know of a sample, as the host does: a partial for each team, folded in their order. */
final class Facts {
    private Facts() {}

    static <B> SampleFacts of(List<? extends SampleStatistic<B, ?>> statistics, List<B> teams) {
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<String, Double>> tables =
                ImmutableSortedMap.naturalOrder();
        statistics.forEach(statistic -> tables.put(statistic.id(), folded(statistic, teams)));
        return new SampleFacts(tables.buildOrThrow());
    }

    private static <B, S> ImmutableSortedMap<String, Double> folded(SampleStatistic<B, S> statistic, List<B> teams) {
        S all = statistic.empty();
        for (B team : teams) {
            all = statistic.merge(all, statistic.add(statistic.empty(), team));
        }
        return statistic.finish(all);
    }
}
