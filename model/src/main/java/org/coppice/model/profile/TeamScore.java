package org.coppice.model.profile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;

/**
 * A team's figure for one measure, as one perspective sees it or as several are pooled.
 *
 * @param measure what is measured
 * @param metric what it is counted in
 * @param perspective who answered; empty where perspectives are pooled
 * @param from the perspectives in the figure: the one, or those that are pooled
 * @param n how many persons' scores are in the figure; empty where it is withheld
 * @param value the figure, or why it is withheld
 * @param sd the standard deviation of the persons' scores; of a pooled figure, that of the mixture which the weights describe
 * @param interval the confidence interval, or why there is none
 * @param agreement how much the persons agree, where that was asked for and is defined; of one perspective only
 * @param reliability of the team's mean, 0 to 1, where the sample it stands in is known
 * @since 0.1.0
 */
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
    /** Refuses a withheld figure of which something is told all the same, and numbers below 1. */
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

    /** The id of the perspective, {@code all} where perspectives are pooled. */
    public String perspectiveId() {
        return perspective.map(Perspective::id).orElse("all");
    }
}
