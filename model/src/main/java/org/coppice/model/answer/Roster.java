package org.coppice.model.answer;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Check;

/**
 * The numbers of people who could have answered. A number without a wave applies to every wave that has no number of its own.
 *
 * @param people the number of people, 0 or more, by team (and wave) and perspective
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Roster(ImmutableTable<TeamKey, Perspective, Integer> people) {
    /** The empty roster: response rates are not computed, and the response-rate gate is not tested. */
    public static final Roster NONE = new Roster(ImmutableTable.of());

    /** Throws if a number is below 0. */
    public Roster {
        people.values()
                .forEach(number -> Check.valid(number >= 0, "the roster has %d people", "write 0 or more", number));
    }

    /** Returns the number of people of that perspective who could have answered, if the roster has it. */
    public OptionalInt people(TeamKey team, Perspective who) {
        if (people.isEmpty()) {
            return OptionalInt.empty();
        }
        Integer here = people.get(team, who);
        Integer number = here != null ? here : people.get(TeamKey.of(team.team()), who);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Returns the perspectives for which the roster has a number. */
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
