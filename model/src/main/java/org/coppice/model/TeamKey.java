package org.coppice.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.check.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * The key of one team in one wave. Keys are ordered by wave (no wave first) and, within a wave, by team: numbers by size, then
 * texts.
 *
 * @param team the team's id, any text that is not blank
 * @param wave the day that identifies the wave, or null if there are no waves
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record TeamKey(String team, @Nullable LocalDate wave) implements Comparable<TeamKey> {
    private static final Comparator<TeamKey> ORDER = Comparator.comparing(
                    TeamKey::wave, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TeamKey::team, NaturalOrder.OF_IDS);

    /** Throws if the team is blank. */
    public TeamKey {
        Check.text("the id of a team", team);
    }

    /** Returns the key of the team, without a wave. */
    public static TeamKey of(String team) {
        return new TeamKey(team, null);
    }

    @Override
    public int compareTo(TeamKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return wave == null ? team : team + " on " + wave;
    }
}
