package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.TeamProfile;

/**
 * All that a blueprint is read from.
 *
 * @param profile the team's figures after disclosure, with its response rates
 * @param block its answers and scores; what is drawn from them has to keep the recipe's minimum group
 * @param earlier the same team in earlier waves, oldest first, each with those before it; empty where there are none
 */
public record BlueprintInput(TeamProfile profile, ScoredTeam block, ImmutableList<BlueprintInput> earlier) {}
