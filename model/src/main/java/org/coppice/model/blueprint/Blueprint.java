package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Check;

/**
 * What a blueprint strategy reads from a team: judgements, kept apart from the profile's facts.
 *
 * @param team team and wave
 * @param readings the judgements, none twice
 * @param recommendations what to do, the first first
 * @param perspectives what the readings rest on and several perspectives answered, side by side
 * @param followed what came after the recommendations of the wave before; empty where there is none
 * @since 0.1.0
 */
public record Blueprint(
        TeamKey team,
        ImmutableList<Reading> readings,
        ImmutableList<Recommendation> recommendations,
        ImmutableList<SideBySide> perspectives,
        ImmutableList<FollowUp> followed) {
    /** Refuses two readings of one id, and a recommendation by a reading that is not there. */
    public Blueprint {
        ImmutableList<String> ids = readings.stream().map(Reading::id).collect(ImmutableList.toImmutableList());
        Check.that(ImmutableSet.copyOf(ids).size() == ids.size(), "a blueprint has a reading twice, of %s", ids);
        recommendations.forEach(one -> {
            Check.that(ids.containsAll(one.calledForBy()), "no reading calls for \"%s\"", one.id());
            Check.that(ids.containsAll(one.speaksAgainst()), "no reading speaks against \"%s\"", one.id());
        });
    }

    /** The same of one perspective and without an earlier wave. */
    public Blueprint(TeamKey team, ImmutableList<Reading> readings, ImmutableList<Recommendation> recommendations) {
        this(team, readings, recommendations, ImmutableList.of(), ImmutableList.of());
    }

    /** The team, a line for each reading with its label, and the titles of the recommendations. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("blueprint of team " + team);
        for (Reading reading : readings) {
            text.append("\n  ")
                    .append(reading.judgement().title())
                    .append(": ")
                    .append(reading.judgement().label().text());
        }
        for (Recommendation one : recommendations) {
            text.append("\n  recommended: ").append(one.title());
        }
        return text.toString();
    }

    /** The reading of that id, if there is one. */
    public Optional<Reading> reading(String id) {
        return readings.stream().filter(reading -> reading.id().equals(id)).findFirst();
    }
}
