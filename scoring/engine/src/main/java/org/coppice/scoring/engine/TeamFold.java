package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableSortedMap;
import org.coppice.spi.SampleStatistic;

/**
 * Accumulates one statistic. Each team has a separate partial state. The partial states are merged in the order in which they are passed,
 * which must be the order of the keys of the teams.
 *
 * @param <B> the type of the data of a team
 * @param <S> the type of the state
 */
public final class TeamFold<B, S> {
    private final SampleStatistic<B, S> statistic;
    private S state;

    /** Creates a fold without teams. */
    public TeamFold(SampleStatistic<B, S> statistic) {
        this.statistic = statistic;
        this.state = statistic.empty();
    }

    /** Returns the partial state of a team. It can be called from any thread. */
    public S partial(B team) {
        return statistic.add(statistic.empty(), team);
    }

    /** Merges the next partial state. */
    public void merge(S partial) {
        state = statistic.merge(state, partial);
    }

    /** Returns the id of the statistic. */
    public String id() {
        return statistic.id();
    }

    /** Returns the facts. */
    public ImmutableSortedMap<String, Double> finish() {
        return statistic.finish(state);
    }
}
