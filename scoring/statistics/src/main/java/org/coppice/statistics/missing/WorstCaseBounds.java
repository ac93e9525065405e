package org.coppice.statistics.missing;

import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The bounds of a group's mean for all possible values of the missing scores, from the bottom to the top of the metric (Horowitz and Manski
 * 1995). The bounds rest on no assumption and have no confidence level: they are certain.
 *
 * @param lower the mean if every missing score were 0, from 0 to 1; or the reason why there is none
 * @param upper the mean if every missing score were 1, from 0 to 1; or the reason why there is none
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record WorstCaseBounds(Score lower, Score upper) {
    /** Returns the bounds with each end changed. */
    public WorstCaseBounds map(UnaryOperator<Score> change) {
        return new WorstCaseBounds(change.apply(lower), change.apply(upper));
    }

    static WorstCaseBounds none(WithheldReason reason, String detail) {
        Score none = Score.withheld(reason, detail);
        return new WorstCaseBounds(none, none);
    }

    /** Returns the bounds from the sum of the known shares and that of the unknown shares; both refer to {@code persons}, above 0. */
    static WorstCaseBounds of(double known, double unknown, double persons) {
        return new WorstCaseBounds(
                Score.of(Math.min(1, known / persons)), Score.of(Math.min(1, (known + unknown) / persons)));
    }
}
