package org.coppice.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.UsedThing;

/** Checks that an assessment matches the recipe from which it was to be built. */
public final class RecipeCheck {
    private RecipeCheck() {}

    /** Throws an exception that names each ingredient that differs. The origin of an ingredient may differ. */
    public static void check(Recipe given, Recipe built) {
        List<String> faults = new ArrayList<>();
        compare("bank", given.bank(), built.bank(), faults);
        compare("weighting", given.weighting(), built.weighting(), faults);
        compare("scoring", given.scoring(), built.scoring(), faults);
        compare("aggregation", given.aggregation(), built.aggregation(), faults);
        given.blueprint()
                .ifPresent(b -> built.blueprint()
                        .ifPresentOrElse(
                                other -> compare("blueprint", b, other, faults),
                                () -> faults.add("blueprint \"" + b + "\" is not used")));
        if (!faults.isEmpty()) {
            throw new InvalidValueException(
                    "the recipe cannot be reproduced: " + String.join(", ", faults),
                    "add the plugins or files with which it was made, and set nothing that the recipe contains");
        }
        settings(given, built);
    }

    private static void settings(Recipe given, Recipe built) {
        List<String> faults = new ArrayList<>();
        compare("level", given.level(), built.level(), faults);
        compare("minimum group", given.minimums().group(), built.minimums().group(), faults);
        compare("minimum spread", given.minimums().spread(), built.minimums().spread(), faults);
        compare(
                "minimum questions",
                given.minimums().questions(),
                built.minimums().questions(),
                faults);
        compare("view", given.view(), built.view(), faults);
        compare("consent", given.consent(), built.consent(), faults);
        compare("seed", given.seed(), built.seed(), faults);
        compare("agreement", given.agreement(), built.agreement(), faults);
        compare(
                "blueprint",
                given.blueprint().map(Ingredient::id),
                built.blueprint().map(Ingredient::id),
                faults);
        if (!faults.isEmpty()) {
            throw new InvalidValueException(
                    "the assessment differs from its recipe: " + String.join(", ", faults),
                    "set nothing that the recipe contains, or build the assessment without it");
        }
    }

    private static void compare(String what, Object given, Object built, List<String> faults) {
        if (!given.equals(built)) {
            faults.add(what + " is " + given + " in the recipe and " + built + " here");
        }
    }

    /** Returns true if two things have the same content. Their origin and the version of the plugin may differ. */
    private static boolean same(UsedThing one, UsedThing other) {
        return one.kind().equals(other.kind())
                && one.id().equals(other.id())
                && one.digest().equals(other.digest());
    }

    private static String joined(List<UsedThing> things) {
        return things.stream().map(UsedThing::toString).collect(Collectors.joining(" and "));
    }

    private static void compare(String what, Ingredient given, Ingredient built, List<String> faults) {
        boolean same = given.id().equals(built.id())
                && given.version().equals(built.version())
                && given.digest().equals(built.digest())
                && given.parameters().equals(built.parameters());
        for (UsedThing used : given.uses()) {
            if (!built.uses().stream().anyMatch(other -> same(used, other))) {
                faults.add(what + " used " + used + ", now it uses "
                        + (built.uses().isEmpty() ? "nothing from the catalogue" : joined(built.uses())));
            }
        }
        if (given.uses().isEmpty() && !built.uses().isEmpty()) {
            faults.add(what + " used nothing from the catalogue, now it uses " + joined(built.uses()));
        }
        if (!same) {
            faults.add(what + " \"" + given + "\"" + (given.digest().isEmpty() ? "" : " " + given.digest())
                    + " is now \"" + built + "\"" + (built.digest().isEmpty() ? "" : " " + built.digest()));
        }
    }
}
