package org.coppice.model.answer;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;

/** A sample with all teams in memory. */
record TeamsInMemory(ImmutableSortedMap<TeamKey, TeamAnswers> byKey) implements Sample {

    static TeamsInMemory of(Iterable<TeamAnswers> teams) {
        TreeMap<TeamKey, TeamAnswers> byKey = new TreeMap<>();
        SortedSet<TeamKey> duplicates = new TreeSet<>();
        for (TeamAnswers team : Check.notNull(teams, "teams", "give the answers of the teams, or an empty list")) {
            Check.notNull(team, "a team of the sample", "leave it out");
            if (byKey.putIfAbsent(team.key(), team) != null) {
                duplicates.add(team.key());
            }
        }
        if (!duplicates.isEmpty()) {
            throw new InvalidValueException(
                    "the sample has more than one entry for team "
                            + duplicates.stream().map(TeamKey::toString).collect(Collectors.joining(", ")),
                    "put all answers of a team in a wave into one TeamAnswers");
        }
        return new TeamsInMemory(ImmutableSortedMap.copyOfSorted(byKey));
    }

    @Override
    public ImmutableSortedSet<TeamKey> keys() {
        return byKey.keySet();
    }

    @Override
    public TeamAnswers team(TeamKey key) {
        TeamAnswers team = byKey.get(key);
        if (team == null) {
            throw new InvalidValueException("the sample has no team " + key, "ask for one of its keys()");
        }
        return team;
    }

    @Override
    public ImmutableCollection<TeamAnswers> teams() {
        return byKey.values();
    }

    /** Returns the number of teams only, because answers are personal data. */
    @Override
    public String toString() {
        return byKey.size() + " teams";
    }
}
