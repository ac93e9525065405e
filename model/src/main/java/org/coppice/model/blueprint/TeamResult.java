package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.TeamProfile;

/**
 * The results of one team: the facts and, separate from them, the judgements.
 *
 * @param profile the profile of the team
 * @param persons the scores of each person, if they were requested
 * @param blueprint the blueprint, if a strategy was selected
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record TeamResult(TeamProfile profile, ImmutableList<RespondentScores> persons, Optional<Blueprint> blueprint) {
    /** Throws if the blueprint is that of another team or wave. */
    public TeamResult {
        blueprint.ifPresent(judgements -> Check.valid(
                judgements.team().equals(profile.team()),
                "a blueprint of team %s with the profile of team %s",
                "give the blueprint of the same team and wave",
                judgements.team(),
                profile.team()));
    }
}
