package org.coppice.scoring.result;

import org.apiguardian.api.API;
import org.coppice.model.TeamKey;

/**
 * A team whose rank differs between two recipes.
 *
 * @param team the team and the wave
 * @param first the rank under the first recipe, 1 for the highest figure; teams with equal figures share the better rank
 * @param other the rank under the other recipe, in the same way
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record RankChange(TeamKey team, int first, int other) {}
