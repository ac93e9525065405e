package org.coppice.spi;

import com.google.common.collect.ImmutableSortedMap;

/**
 * A statistic of a whole sample that is gathered team by team. The host makes one partial for each team, never splits it, and folds
 * the partials in the order of the teams, so that threads and blocks change no bit. States are values: {@code add} and
 * {@code merge} may change and return their first argument, which the host then uses no more.
 *
 * @param <B> what it sees of a team: its answers, or its answers and scores
 * @param <S> the state
 */
public interface SampleStatistic<B, S> {
    /** The stable id; two statistics of one id are the same statistic. */
    String id();

    /** The state before any team. */
    S empty();

    /** The state with a team added. */
    S add(S state, B team);

    /** The state of the teams of {@code a} and then those of {@code b}. */
    S merge(S a, S b);

    /** The facts, by name: finite numbers only. What cannot be computed is left out. */
    ImmutableSortedMap<String, Double> finish(S state);
}
