package org.coppice.scoring;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.InvalidValueException;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;

/** Holds what was built against the recipe it was to be built from. */
final class RecipeCheck {
    private RecipeCheck() {}

    /** Throws {@link IllegalArgumentException} that names each ingredient that is not the same; where it came from may differ. */
    static void check(Recipe given, Recipe built) {
        List<String> faults = new ArrayList<>();
        compare("bank", given.bank(), built.bank(), faults);
        compare("weighting", given.weighting(), built.weighting(), faults);
        compare("scoring", given.scoring(), built.scoring(), faults);
        compare("aggregation", given.aggregation(), built.aggregation(), faults);
        given.blueprint()
                .ifPresent(b -> compare("blueprint", b, built.blueprint().orElseThrow(), faults));
        if (!faults.isEmpty()) {
            throw new InvalidValueException(
                    "the recipe cannot be followed: " + String.join(", ", faults),
                    "add the plugins or files it was made with");
        }
    }

    private static void compare(String what, Ingredient given, Ingredient built, List<String> faults) {
        boolean same = given.id().equals(built.id())
                && given.version().equals(built.version())
                && given.digest().equals(built.digest())
                && given.parameters().equals(built.parameters());
        if (!same) {
            faults.add(what + " \"" + given + "\"" + (given.digest().isEmpty() ? "" : " " + given.digest())
                    + " is here \"" + built + "\"" + (built.digest().isEmpty() ? "" : " " + built.digest()));
        }
    }
}
