package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.Recipe;

/**
 * The differences between the figures of a recipe and those of the first recipe.
 *
 * @param recipe the recipe
 * @param figures the differences, wave by wave, in the order of the figures of the first recipe
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record RecipeShift(Recipe recipe, ImmutableList<FigureShift> figures) {}
