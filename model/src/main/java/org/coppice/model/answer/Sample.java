package org.coppice.model.answer;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import org.coppice.model.TeamKey;
import org.coppice.model.fault.InvalidValueException;

/**
 * The answers of many teams, of which one can ask for any team by its key.
 *
 * <pre>{@code
 * Sample sample = Sample.of(List.of(north, south));   // teams in any order
 * TeamAnswers answers = sample.team(TeamKey.of("south"));
 * }</pre>
 *
 * <p>A sample that does not fit into memory is a class of its own: it needs {@link #keys()} and {@link #team}, and overrides {@link #teams()} where
 * reading all teams one after the other is cheaper. A sample must give the same answers each time it is asked, since most figures
 * take two readings. It is read on the thread that asks for the figures.
 *
 * @since 0.1.0
 */
public interface Sample {
    /** The keys of all teams in all waves. */
    ImmutableSortedSet<TeamKey> keys();

    /**
     * The answers of the team with that key.
     *
     * @throws InvalidValueException if the sample has no such team
     */
    TeamAnswers team(TeamKey key);

    /** All teams in the order of their keys; each is read when the iterator reaches it. */
    default Iterable<TeamAnswers> teams() {
        return Iterables.transform(keys(), this::team);
    }

    /**
     * A sample of teams that are in memory, given in any order.
     *
     * @throws InvalidValueException if two teams have the same key
     */
    static Sample of(Iterable<TeamAnswers> teams) {
        return TeamsInMemory.of(teams);
    }
}
