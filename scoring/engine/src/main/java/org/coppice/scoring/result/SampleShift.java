package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.Recipe;

/**
 * How the figures of the same answers move under several weightings, each held against the first.
 *
 * @param first the recipe that the others are held against
 * @param teams how many teams there are, one for each wave
 * @param others the others, at least one
 * @since 0.1.0
 */
public record SampleShift(Recipe first, int teams, ImmutableList<RecipeShift> others) {}
