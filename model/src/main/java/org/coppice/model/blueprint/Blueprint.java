package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.TeamKey;
import org.coppice.model.check.Check;

/**
 * The judgements of a blueprint strategy on a team, separate from the facts of its profile.
 *
 * @param team the team and the wave
 * @param readings the readings, without duplicates
 * @param recommendations the recommended actions, in order of priority
 * @param perspectives the measures that the readings use and that several perspectives answered, side by side
 * @param followed what changed after the recommendations of the previous wave; empty if there is none
 * @param guide what a manager does with it, if the strategy gives it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Blueprint(
        TeamKey team,
        ImmutableList<Reading> readings,
        ImmutableList<Recommendation> recommendations,
        ImmutableList<SideBySide> perspectives,
        ImmutableList<FollowUp> followed,
        Optional<Guide> guide) {
    private static final int FIRST = 3;

    /** Throws if two readings have the same id, or if a recommendation refers to a reading that is absent. */
    public Blueprint {
        ImmutableList<String> ids = readings.stream().map(Reading::id).collect(ImmutableList.toImmutableList());
        Check.that(ImmutableSet.copyOf(ids).size() == ids.size(), "the blueprint has two readings of %s", ids);
        recommendations.forEach(one -> {
            Check.that(ids.containsAll(one.calledForBy()), "no reading calls for \"%s\"", one.id());
            Check.that(ids.containsAll(one.speaksAgainst()), "no reading is evidence against \"%s\"", one.id());
        });
    }

    /** Creates a blueprint without a guide. */
    public Blueprint(
            TeamKey team,
            ImmutableList<Reading> readings,
            ImmutableList<Recommendation> recommendations,
            ImmutableList<SideBySide> perspectives,
            ImmutableList<FollowUp> followed) {
        this(team, readings, recommendations, perspectives, followed, Optional.empty());
    }

    /** Creates a blueprint without a comparison of perspectives, without follow-ups of an earlier wave and without a guide. */
    public Blueprint(TeamKey team, ImmutableList<Reading> readings, ImmutableList<Recommendation> recommendations) {
        this(team, readings, recommendations, ImmutableList.of(), ImmutableList.of());
    }

    /** Returns the team, a line for each reading with its label, and the titles of the recommendations. */
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

    /** Returns what to do first: at most three recommendations, against which no reading is evidence. */
    public ImmutableList<Recommendation> first() {
        return first(recommendations);
    }

    /** Returns the first of recommendations: at most three, against which no reading is evidence. */
    public static ImmutableList<Recommendation> first(ImmutableList<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(one -> one.speaksAgainst().isEmpty())
                .limit(FIRST)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the reading with that id, if there is one. */
    public Optional<Reading> reading(String id) {
        return readings.stream().filter(reading -> reading.id().equals(id)).findFirst();
    }
}
