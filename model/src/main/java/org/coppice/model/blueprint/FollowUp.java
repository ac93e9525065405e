package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;

/**
 * The changes since an earlier wave in the figures that led to a recommendation. The recommendation need not have caused them.
 *
 * @param recommendation the id of the recommendation
 * @param title its title, in a few words
 * @param since the day of the earlier wave
 * @param compared the number of figures that could be compared, of those that led to the recommendation
 * @param moved the figures whose change is larger than expected by chance; if many are compared, a few change by chance
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record FollowUp(
        String recommendation, String title, LocalDate since, int compared, ImmutableList<Movement> moved) {
    /** Throws if {@code recommendation} is not an id, {@code title} is blank, or more figures changed than were compared. */
    public FollowUp {
        Check.id("recommendation id", recommendation);
        Check.text("the title of recommendation " + recommendation, title);
        Check.that(moved.size() <= compared, "%s of %s figures moved", moved.size(), compared);
    }

    /**
     * A figure that changed.
     *
     * @param measure the measure
     * @param label the label shown to readers
     * @param perspective the perspective of the respondents
     * @param paired whether the waves were compared person by person; otherwise they were treated as two independent groups
     * @param change the later mean minus the earlier, −1 to 1
     * @param interval the interval of the change; it does not contain 0
     */
    public record Movement(
            Measure measure,
            String label,
            Perspective perspective,
            boolean paired,
            double change,
            Interval.Between interval) {
        /** Throws if the interval contains 0. */
        public Movement {
            Check.text("the label of " + measure, label);
            Check.that(
                    interval.lower() > 0 || interval.upper() < 0, "a change of %s whose interval contains 0", change);
        }
    }
}
