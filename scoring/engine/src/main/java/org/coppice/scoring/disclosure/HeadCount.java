package org.coppice.scoring.disclosure;

import java.util.List;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.View;

/**
 * The numbers of people that may be shown. In the published view, a number of people from 1 to below the minimum group is nowhere, nor a
 * total from which it could be derived.
 */
public final class HeadCount {
    private final Recipe recipe;

    public HeadCount(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Returns the number of people of a perspective who answered; empty if it is too small to be shown. */
    public OptionalInt of(Perspective who, int people) {
        return recipe.consent().contains(who) ? OptionalInt.of(people) : of(people);
    }

    /** Returns the number of people; empty if it is too small to be shown. */
    public OptionalInt of(int people) {
        return shown(people) ? OptionalInt.of(people) : OptionalInt.empty();
    }

    /** Returns the number of persons in a figure; empty if it would show that a few of the people of the group are not in it. */
    public OptionalInt in(int persons, int people) {
        return shown(people - persons) ? OptionalInt.of(persons) : OptionalInt.empty();
    }

    /** Returns the number of all people of some response rates. */
    public static int all(List<ResponseRate> exact) {
        return exact.stream().mapToInt(rate -> rate.respondents().orElse(0)).sum();
    }

    /**
     * Returns the number of the people of some response rates whose own number is not shown. The manager, who is known to be one person,
     * counts only if all other numbers are shown.
     */
    public int hidden(List<ResponseRate> exact) {
        List<ResponseRate> hidden = exact.stream()
                .filter(rate -> shown(rate).respondents().isEmpty())
                .toList();
        int others = all(hidden.stream()
                .filter(rate -> rate.perspective() != Perspective.MANAGER)
                .toList());
        return others > 0 ? others : all(hidden);
    }

    /** Returns a total number of people; empty if those of them whose own number is not shown are too few. */
    public OptionalInt total(int all, int hidden) {
        return shown(hidden) ? OptionalInt.of(all) : OptionalInt.empty();
    }

    /** Returns a response rate as it may be shown. */
    public ResponseRate shown(ResponseRate exact) {
        return new ResponseRate(
                exact.perspective(), of(exact.perspective(), exact.respondents().orElse(0)), exact.roster());
    }

    private boolean shown(int people) {
        return recipe.view() == View.RESEARCH || people <= 0 || people >= recipe.minimumGroup();
    }
}
