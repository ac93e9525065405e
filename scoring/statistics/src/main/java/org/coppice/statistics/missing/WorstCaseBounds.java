package org.coppice.statistics.missing;

import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Between which two values a group's mean lies, whatever those who are missing would have scored: at the bottom of the metric or at its top
 * (Horowitz and Manski 1995). No assumption, no level: it is certain.
 *
 * @param lower the mean if all that is missing were 0, from 0 to 1; or why there is none
 * @param upper the mean if all that is missing were 1, from 0 to 1; or why there is none
 */
public record WorstCaseBounds(Score lower, Score upper) {
    static WorstCaseBounds none(WithheldReason reason, String detail) {
        Score none = Score.withheld(reason, detail);
        return new WorstCaseBounds(none, none);
    }

    /** Of a sum of known shares and one of the unknown, both of {@code persons}, above 0. */
    static WorstCaseBounds of(double known, double unknown, double persons) {
        return new WorstCaseBounds(
                Score.of(Math.min(1, known / persons)), Score.of(Math.min(1, (known + unknown) / persons)));
    }
}
