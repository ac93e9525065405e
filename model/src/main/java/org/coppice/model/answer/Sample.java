package org.coppice.model.answer;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import org.apiguardian.api.API;
import org.coppice.model.TeamKey;
import org.coppice.model.fault.InvalidValueException;

/**
 * The answers of many teams, with access to each team by its key.
 *
 * <pre>{@code
 * Sample sample = Sample.of(List.of(north, south));   // teams in any order
 * TeamAnswers answers = sample.team(TeamKey.of("south"));
 * }</pre>
 *
 * <p>For a sample that does not fit into memory, implement this interface: {@link #keys()} and {@link #team} are required; override
 * {@link #teams()} if reading all teams in sequence is cheaper. A sample must return the same answers each time, because most
 * figures need two passes. It is read on the thread that requests the figures.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Sample {
    /** Returns the keys of all teams in all waves. */
    ImmutableSortedSet<TeamKey> keys();

    /**
     * Returns the answers of the team with that key.
     *
     * @throws InvalidValueException if the sample has no such team
     */
    TeamAnswers team(TeamKey key);

    /** Returns all teams in the order of their keys; a team is read when the iterator reaches it. */
    default Iterable<TeamAnswers> teams() {
        return Iterables.transform(keys(), this::team);
    }

    /**
     * Returns a sample of teams that are in memory; they may be given in any order.
     *
     * @throws InvalidValueException if two teams have the same key
     */
    static Sample of(Iterable<TeamAnswers> teams) {
        return TeamsInMemory.of(teams);
    }
}
