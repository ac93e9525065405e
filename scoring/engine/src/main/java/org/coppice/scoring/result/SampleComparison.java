package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.Recipe;

/**
 * What several recipes make of the same answers, each held against the first.
 *
 * @param first the recipe that the others are held against
 * @param teams how many teams there are, one for each wave
 * @param others the others, at least one
 * @since 0.1.0
 */
public record SampleComparison(Recipe first, int teams, ImmutableList<RecipeComparison> others) {}
