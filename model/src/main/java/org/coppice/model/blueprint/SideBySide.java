package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;

/**
 * A measure as several perspectives see it, after disclosure control. A consensus sheet states what a group agreed on; it is not
 * the view of a person.
 *
 * @param measure the measure
 * @param label the label shown to readers
 * @param views at least two, in the order of {@link Perspective}
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SideBySide(Measure measure, String label, ImmutableList<View> views) {
    /** The reason why a view is not compared with that of the members: they answered different questions of the measure. */
    public static final Interval OTHER_QUESTIONS =
            Interval.withheld(WithheldReason.NOT_APPLICABLE, "the members answered different questions");

    /** Throws if there are fewer than two views. */
    public SideBySide {
        Check.text("the label of " + measure, label);
        Check.valid(views.size() > 1, "%s is seen by %s perspective", "a comparison needs two", measure, views.size());
    }

    /**
     * The view of one perspective.
     *
     * @param perspective the perspective
     * @param figure the score, 0 to 1
     * @param membersMore the difference, members minus this perspective, −1 to 1; empty for members themselves, and if the members'
     *     score is not shown or based on {@link #OTHER_QUESTIONS}
     * @param interval the interval of the difference, if both are groups
     * @param blindSpot whether members see more by more than the cut-off, and not only by chance
     */
    public record View(
            Perspective perspective, double figure, OptionalDouble membersMore, Interval interval, boolean blindSpot) {}
}
