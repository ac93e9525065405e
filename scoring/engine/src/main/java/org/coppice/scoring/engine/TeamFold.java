package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableSortedMap;
import org.coppice.spi.SampleStatistic;

/**
 * Folds one statistic: each team has its own partial, merged in the order in which teams are given, which has to be the order of
 * their keys.
 *
 * @param <B> what the statistic sees of a team
 * @param <S> its state
 */
public final class TeamFold<B, S> {
    private final SampleStatistic<B, S> statistic;
    private S state;

    /** A fold of no team yet. */
    public TeamFold(SampleStatistic<B, S> statistic) {
        this.statistic = statistic;
        this.state = statistic.empty();
    }

    /** The partial of a team; may be called from any thread. */
    public S partial(B team) {
        return statistic.add(statistic.empty(), team);
    }

    /** Takes in the next partial. */
    public void merge(S partial) {
        state = statistic.merge(state, partial);
    }

    /** The id of the statistic. */
    public String id() {
        return statistic.id();
    }

    /** The facts. */
    public ImmutableSortedMap<String, Double> finish() {
        return statistic.finish(state);
    }
}
