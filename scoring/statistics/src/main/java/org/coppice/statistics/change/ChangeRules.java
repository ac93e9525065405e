package org.coppice.statistics.change;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The confidence level of changes, and the disclosure rules for them.
 *
 * @param level the confidence level of intervals, above 0 and up to 0.9999
 * @param minimums the smallest numbers of people for which figures are shown; in the published view those that a recipe allows
 * @param view the view, which determines who may see the figures
 * @param consent the perspective of the manager if they agreed to be shown; otherwise empty
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ChangeRules(double level, Minimums minimums, View view, ImmutableSet<Perspective> consent) {
    /** Throws for the same values that a recipe rejects. */
    public ChangeRules {
        Check.valid(
                level > 0 && level <= 0.9999,
                "the level of intervals is %s",
                "give a number above 0 and up to 0.9999",
                level);
        Check.valid(
                view == View.RESEARCH || minimums.publishable(),
                "the minimums are %d, %d and %d people",
                "give %4$d, 10 and 20 or more in this view",
                minimums.group(),
                minimums.spread(),
                minimums.questions(),
                Recipe.LEAST_PUBLISHED_GROUP);
        consent = Sets.immutableEnumSet(consent);
    }

    /** Creates rules with a minimum group; the other minimums are those of {@link Minimums#of}. */
    public ChangeRules(double level, int minimumGroup, View view, ImmutableSet<Perspective> consent) {
        this(level, Minimums.of(minimumGroup), view, consent);
    }

    /** Returns the rules of a recipe. */
    public static ChangeRules of(Recipe recipe) {
        return new ChangeRules(recipe.level(), recipe.minimums(), recipe.view(), recipe.consent());
    }

    /** Returns the smallest number of people for any figure. */
    public int minimumGroup() {
        return minimums.group();
    }

    /** Returns the reason why figures of the spread of a group are withheld; empty if they are shown. */
    Optional<Score.Withheld> spreadHidden(Perspective who, int people) {
        return view == View.RESEARCH || open(who) || people >= minimums.spread()
                ? Optional.empty()
                : Optional.of(
                        Score.withheld(WithheldReason.MINIMUM_SPREAD, "fewer than " + minimums.spread() + " people"));
    }

    /** Returns true if a number of people may be shown. */
    boolean counted(int people) {
        return view == View.RESEARCH || people == 0 || people >= minimums.group();
    }

    /** True if the scores are too similar to be shown in the view. */
    boolean alike(Moments scores, Metric metric) {
        return view.alike(scores, metric);
    }

    /** True if figures of that perspective are shown regardless of the size of the group. */
    public boolean open(Perspective who) {
        return who == Perspective.CONSENSUS || consents(who);
    }

    /** True if figures of that perspective may be shown at all. */
    boolean allowed(Perspective who) {
        return who != Perspective.MANAGER || consents(who);
    }

    private boolean consents(Perspective who) {
        return who == Perspective.MANAGER && consent.contains(who);
    }
}
