package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.Recipe;

/**
 * What changed in the teams of a sample.
 *
 * @param recipe what it was made with
 * @param teams team by team, from each wave to the next
 * @param once teams with one wave, or without a day that says which; nothing can be told of them
 */
public record SampleChange(Recipe recipe, ImmutableList<TeamChange> teams, ImmutableList<TeamKey> once) {}
