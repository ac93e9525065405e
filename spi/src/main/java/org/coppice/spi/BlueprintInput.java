package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.TeamProfile;

/**
 * The data from which the blueprint of a team is computed.
 *
 * @param profile the figures of the team after disclosure control, with its response rates
 * @param block the answers and scores of the team; everything that is derived from them must respect the minimum group size of the recipe. In the
 *     published view, the host suppresses perspectives, questions and measures with fewer people than {@code recipe.minimums().spread()}, and
 *     measures that the profile withholds: a blueprint of so few people depends on the profile alone
 * @param earlier the same team in earlier waves, oldest first, each with the waves before it; empty if there are none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record BlueprintInput(TeamProfile profile, ScoredTeam block, ImmutableList<BlueprintInput> earlier) {}
