package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.Recipe;

/**
 * The comparison of the results of several recipes for the same answers, each with the first recipe.
 *
 * @param first the recipe with which the others are compared
 * @param teams the number of teams; a team counts once for each of its waves
 * @param others the comparisons of the other recipes, at least one
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record SampleComparison(Recipe first, int teams, ImmutableList<RecipeComparison> others) {}
