package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.Recipe;

/**
 * How a recipe's figures move against those of the first.
 *
 * @param recipe the recipe
 * @param figures wave by wave, in the order of the first's figures
 * @since 0.1.0
 */
public record RecipeShift(Recipe recipe, ImmutableList<FigureShift> figures) {}
