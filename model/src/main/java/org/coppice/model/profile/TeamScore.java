package org.coppice.model.profile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;

/**
 * The score of a team on one measure, in one perspective or pooled across perspectives.
 *
 * @param measure the measure
 * @param metric the metric of the score
 * @param perspective the perspective of the respondents; empty if perspectives are pooled
 * @param from the perspectives that are included: the single one, or those that are pooled
 * @param n the number of persons whose scores are included; empty if the score is withheld
 * @param value the score, or the reason why it is withheld
 * @param sd the standard deviation of the persons' scores; for a pooled score, that of the weighted mixture
 * @param interval the confidence interval, or the reason why there is none
 * @param agreement the within-group agreement, if it was requested and is defined; for a single perspective only
 * @param reliability the reliability of the team's mean, 0 to 1, if the team's sample is known
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record TeamScore(
        Measure measure,
        Metric metric,
        Optional<Perspective> perspective,
        ImmutableSet<Perspective> from,
        OptionalInt n,
        Score value,
        OptionalDouble sd,
        Interval interval,
        Optional<Agreement> agreement,
        OptionalDouble reliability) {
    /** Throws if a withheld score carries any statistic, or if n is below 1. */
    public TeamScore {
        Check.valid(n.orElse(1) >= 1, "a figure of %d persons", "it is made of 1 or more", n.orElse(1));
        Check.spread("a standard deviation", sd.orElse(0));
        Check.that(
                value instanceof Score.Measured
                        || (n.isEmpty()
                                && sd.isEmpty()
                                && interval instanceof Interval.None
                                && agreement.isEmpty()
                                && reliability.isEmpty()),
                "a withheld figure of %s tells a number, a spread, an interval, agreement or reliability",
                measure);
        from = from.size() < 2 ? from : Sets.immutableEnumSet(from); // in the order of perspectives
    }

    /** Returns the id of the perspective, or {@code all} if perspectives are pooled. */
    public String perspectiveId() {
        return perspective.map(Perspective::id).orElse("all");
    }
}
