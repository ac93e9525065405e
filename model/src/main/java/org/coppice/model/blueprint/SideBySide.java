package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;

/**
 * A measure as several perspectives see it, after disclosure. A consensus sheet is what a group agreed on, no person's view.
 *
 * @param measure what is measured
 * @param label the same for readers
 * @param views at least two, in the order of {@link Perspective}
 * @since 0.1.0
 */
public record SideBySide(Measure measure, String label, ImmutableList<View> views) {
    /** Refuses fewer than two views. */
    public SideBySide {
        Check.text("the label of " + measure, label);
        Check.valid(views.size() > 1, "%s is seen by %s perspective", "side by side take two", measure, views.size());
    }

    /**
     * A perspective's view.
     *
     * @param perspective who sees it
     * @param figure 0 to 1
     * @param membersMore by how much members see more, −1 to 1; empty for members themselves, and where theirs is not shown
     * @param interval of that, where both are groups
     * @param blindSpot whether members see more by more than the cut-off, and not by chance
     */
    public record View(
            Perspective perspective, double figure, OptionalDouble membersMore, Interval interval, boolean blindSpot) {}
}
