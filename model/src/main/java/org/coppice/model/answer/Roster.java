package org.coppice.model.answer;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Check;

/**
 * How many people could have answered. A number without a wave holds for every wave that has none of its own.
 *
 * @param people how many, 0 or more, by team (and wave) and perspective
 * @since 0.1.0
 */
public record Roster(ImmutableTable<TeamKey, Perspective, Integer> people) {
    /** No roster: there is no response rate and no gate on it. */
    public static final Roster NONE = new Roster(ImmutableTable.of());

    /** Refuses numbers below 0. */
    public Roster {
        people.values()
                .forEach(number -> Check.valid(number >= 0, "the roster has %d people", "write 0 or more", number));
    }

    /** How many people of that perspective could have answered, where the roster says so. */
    public OptionalInt people(TeamKey team, Perspective who) {
        if (people.isEmpty()) {
            return OptionalInt.empty();
        }
        Integer here = people.get(team, who);
        Integer number = here != null ? here : people.get(TeamKey.of(team.team()), who);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The perspectives for which there is a number. */
    public ImmutableSet<Perspective> perspectives(TeamKey team) {
        if (people.isEmpty()) {
            return ImmutableSet.of();
        }
        return Sets.union(
                        people.row(team).keySet(),
                        people.row(TeamKey.of(team.team())).keySet())
                .immutableCopy();
    }
}
