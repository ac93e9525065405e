package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;

/**
 * What came after something that an earlier wave recommended. It need not have come from it.
 *
 * @param recommendation the id of the recommendation
 * @param title what it was, in a few words
 * @param since the day of the earlier wave
 * @param compared how many figures could be held against one another, of those that called for it
 * @param moved those whose change is more than chance; of many compared a few move by chance
 * @since 0.1.0
 */
public record FollowUp(
        String recommendation, String title, LocalDate since, int compared, ImmutableList<Movement> moved) {
    /** Refuses what is not an id, a blank title, and more that moved than was compared. */
    public FollowUp {
        Check.id("recommendation id", recommendation);
        Check.text("the title of recommendation " + recommendation, title);
        Check.that(moved.size() <= compared, "%s of %s figures moved", moved.size(), compared);
    }

    /**
     * A figure that moved.
     *
     * @param measure what is measured
     * @param label the same for readers
     * @param perspective who answered
     * @param paired whether each person was held against themselves; else the waves were taken for two groups
     * @param change the later mean less the earlier, −1 to 1
     * @param interval of the change; leaves out 0
     */
    public record Movement(
            Measure measure,
            String label,
            Perspective perspective,
            boolean paired,
            double change,
            Interval.Between interval) {
        /** Refuses a change whose interval takes in 0. */
        public Movement {
            Check.text("the label of " + measure, label);
            Check.that(interval.lower() > 0 || interval.upper() < 0, "a change of %s that may be none", change);
        }
    }
}
