package org.coppice.scoring.disclosure;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.agreement.OneWaySums;

/**
 * Decides whether figures of second order of several groups may be disclosed, such as sums of squares and intraclass correlations. In the
 * published view, the spread of a group that is smaller than the minimum for figures of spread is withheld, and the spread of the other
 * groups is known. Such small groups therefore have to be none, or at least two that together reach that minimum.
 */
public final class SpreadGate {
    private final boolean open;
    private final Minimums minimums;

    public SpreadGate(Recipe recipe) {
        this.open = recipe.view() == View.RESEARCH;
        this.minimums = recipe.minimums();
    }

    /** Returns the reason why figures of second order of these groups are withheld; empty if they may be disclosed. */
    public Optional<Score.Withheld> shut(OneWaySums groups) {
        ImmutableIntArray sizes = groups.sizes();
        long small = sizes.stream().filter(n -> n < minimums.spread()).count();
        int people = sizes.stream().filter(n -> n < minimums.spread()).sum();
        return open || small == 0 || (small >= 2 && people >= minimums.spread())
                ? Optional.empty()
                : Optional.of(Score.withheld(
                        WithheldReason.MINIMUM_SPREAD,
                        "it would disclose the spread of a group of fewer than " + minimums.spread() + " people"));
    }
}
