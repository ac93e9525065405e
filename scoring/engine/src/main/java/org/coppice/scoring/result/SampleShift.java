package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.Recipe;

/**
 * The comparison of the figures of the same answers under several weightings, each with the first.
 *
 * @param first the recipe with which the others are compared
 * @param teams the number of teams; a team counts once for each of its waves
 * @param others the differences of the other recipes, at least one
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record SampleShift(Recipe first, int teams, ImmutableList<RecipeShift> others) {}
