package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.coppice.model.TeamKey;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.check.Unknown;

/** Finds the team and the wave that a call names. */
final class TeamKeys {
    private TeamKeys() {}

    /** Returns the waves of a team, oldest first; a key without a wave comes first. */
    static ImmutableList<TeamKey> ofTeam(Collection<TeamKey> keys, String team) {
        String id = IdSpelling.normalised(team);
        ImmutableList<TeamKey> waves =
                keys.stream().filter(key -> key.team().equals(id)).sorted().collect(ImmutableList.toImmutableList());
        if (waves.isEmpty()) {
            throw Unknown.exception(
                    "team", team, keys.stream().map(TeamKey::team).distinct().toList());
        }
        return waves;
    }

    /** Returns the wave of this day among the waves of a team. */
    static TeamKey ofWave(List<TeamKey> waves, String day) {
        return waves.stream()
                .filter(key -> key.wave() != null && key.wave().toString().equals(day))
                .findFirst()
                .orElseThrow(() -> Unknown.exception(
                        "wave of team \"" + waves.get(0).team() + "\"",
                        day,
                        waves.stream()
                                .flatMap(key -> Optional.ofNullable(key.wave()).stream())
                                .map(Object::toString)
                                .toList()));
    }
}
