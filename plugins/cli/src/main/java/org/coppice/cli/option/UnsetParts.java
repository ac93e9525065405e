package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.coppice.model.profile.Ingredient;
import org.jspecify.annotations.Nullable;

/** Lists the names of the parts of a recipe, and of the parameters of its strategies, that have their default values. */
final class UnsetParts {
    private final Set<String> parameters;
    private final ImmutableList.Builder<String> names = ImmutableList.builder();

    /**
     * Creates an empty list.
     *
     * @param parameters the names of the parameters that are set
     */
    UnsetParts(Set<String> parameters) {
        this.parameters = parameters;
    }

    /** Lists a part of the recipe if it was not given. */
    UnsetParts part(String name, @Nullable Object given) {
        if (given == null) {
            names.add(name);
        }
        return this;
    }

    /** Lists the parameters of a strategy that are not set. */
    UnsetParts parameters(String kind, Ingredient strategy) {
        strategy.parameters().keySet().stream()
                .filter(name -> !parameters.contains(name)
                        && !parameters.contains(strategy.id() + "." + name)
                        && !parameters.contains(kind + "." + name))
                .forEach(names::add);
        return this;
    }

    ImmutableList<String> names() {
        return names.build();
    }
}
