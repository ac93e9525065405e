package org.coppice.cli.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;

/**
 * The names of recipes that are compared: the parts in which they differ.
 *
 * @param differing the names of these parts
 */
record RecipeParts(Set<String> differing) {
    private static final ImmutableSet<String> COMMON = ImmutableSet.of("weighting", "scoring", "aggregation");

    /** Returns the names of the recipes of a comparison. */
    static RecipeParts of(SampleComparison comparison) {
        List<ImmutableMap<String, String>> all = Stream.concat(
                        Stream.of(comparison.first()),
                        comparison.others().stream().map(RecipeComparison::recipe))
                .map(RecipeParts::parts)
                .toList();
        return new RecipeParts(all.get(0).keySet().stream()
                .filter(name -> all.stream()
                                .map(parts -> parts.getOrDefault(name, ""))
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .count()
                        > 1)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the name of a recipe: the parts in which it can differ from the others. */
    String name(Recipe recipe) {
        return parts(recipe).entrySet().stream()
                .filter(part ->
                        differing.contains(part.getKey()) && !part.getValue().isEmpty())
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns the common parts of all recipes: weighting, scoring and aggregation, as far as they do not differ, and the view. */
    String common(Recipe first) {
        return Stream.concat(
                        parts(first).entrySet().stream()
                                .filter(part -> COMMON.contains(part.getKey()) && !differing.contains(part.getKey()))
                                .map(part -> part.getKey() + " " + part.getValue()),
                        Stream.of(first.view().label()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the parts of a recipe that figures depend on: all but the blueprint. */
    static ImmutableMap<String, Ingredient> ofFigures(Recipe recipe) {
        return ImmutableMap.of(
                "weighting", recipe.weighting(), "scoring", recipe.scoring(), "aggregation", recipe.aggregation());
    }

    private static ImmutableMap<String, String> parts(Recipe recipe) {
        return ImmutableMap.of(
                "weighting",
                recipe.weighting().id(),
                "scoring",
                recipe.scoring().id(),
                "missing",
                recipe.scoring().parameters().getOrDefault("missing", ""),
                "aggregation",
                recipe.aggregation().id(),
                "blueprint",
                recipe.blueprint().map(Ingredient::id).orElse("none"));
    }
}
