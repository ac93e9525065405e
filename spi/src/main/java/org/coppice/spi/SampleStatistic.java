package org.coppice.spi;

import com.google.common.collect.ImmutableSortedMap;
import org.apiguardian.api.API;

/**
 * A statistic of a whole sample that is accumulated team by team. The host computes one partial state for each team, never splits a team,
 * and merges the partial states in the order of the teams. The result is therefore bit-identical for any number of threads and any size of
 * blocks. {@code add} and {@code merge} can modify and return their first argument; the host does not use that argument afterwards.
 *
 * <p>Each wave of a sample is a separate sample. In the published view the statistic gets only what can be disclosed: the rows of groups
 * that are shown, without answers to questions that too few of the group answered, and with the scores of hidden columns withheld. A team
 * can be without any row.
 *
 * @param <B> the type of the data of a team: its answers, or its answers and scores
 * @param <S> the type of the state
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface SampleStatistic<B, S> {
    /** Returns the stable id. Two statistics with the same id are the same statistic. */
    String id();

    /** Returns a new state without any team. */
    S empty();

    /** Returns the state after {@code team} is added. */
    S add(S state, B team);

    /** Returns the state of the teams of {@code a} followed by the teams of {@code b}. */
    S merge(S a, S b);

    /** Returns the facts by name. The values are finite numbers; a fact that cannot be computed is omitted. */
    ImmutableSortedMap<String, Double> finish(S state);
}
