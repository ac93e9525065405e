package org.coppice.statistics.change;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;

/**
 * The confidence level of changes, and the disclosure rules for them.
 *
 * @param level the confidence level of intervals, above 0 and up to 0.9999
 * @param minimumGroup the smallest group that is shown, 1 or more; in the published view 3 or more
 * @param view the view, which determines who may see the figures
 * @param consent the perspective of the manager if they agreed to be shown; otherwise empty
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ChangeRules(double level, int minimumGroup, View view, ImmutableSet<Perspective> consent) {
    /** Throws for the same values that a recipe rejects. */
    public ChangeRules {
        Check.valid(
                level > 0 && level <= 0.9999,
                "the level of intervals is %s",
                "give a number above 0 and up to 0.9999",
                level);
        int least = view == View.PUBLISHED ? Recipe.LEAST_PUBLISHED_GROUP : 1;
        Check.valid(
                minimumGroup >= least,
                "the minimum group is %d",
                "give %2$d or more in this view",
                minimumGroup,
                least);
        consent = Sets.immutableEnumSet(consent);
    }

    /** Returns the rules of a recipe. */
    public static ChangeRules of(Recipe recipe) {
        return new ChangeRules(recipe.level(), recipe.minimumGroup(), recipe.view(), recipe.consent());
    }

    /** True if the scores are too similar to be shown in the view. */
    boolean alike(Moments scores, Metric metric) {
        return view.alike(scores, metric);
    }

    /** True if figures of that perspective are shown regardless of the size of the group. */
    boolean open(Perspective who) {
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
