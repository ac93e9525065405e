package org.coppice.statistics.norm;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;

/**
 * A score compared with one norm sample, which is always included; or the reason why there is no comparison.
 *
 * <p>A norm score discloses as much as the score itself: publishers compute it from the published, rounded score. A norm sample of persons
 * shows the position of a person; a team's mean has the position that a person with that score would have.
 *
 * @param norm the norm sample: its id, source, size and year
 * @param score the score that was compared with it
 * @param figures the position of the score; empty if it is withheld
 * @param withheld the reason why it is withheld, otherwise empty; exactly one of the two is present
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record NormScore(NormTable norm, Score score, Optional<NormFigures> figures, Optional<Score.Withheld> withheld) {
    private static final Comparator<NormTable> ORDER =
            Comparator.comparing(NormTable::id).thenComparing(NormTable::year).thenComparing(NormTable::n);

    /** Throws if both or neither of figures and reason are present. */
    public NormScore {
        Check.that(figures.isPresent() != withheld.isPresent(), "a norm score has figures or a reason, one of the two");
    }

    /** Compares a score with a norm; withheld if the measure or the metric is not that of the norm, or if there is no score. */
    public static NormScore of(NormTable norm, ScoreColumn column, Score score) {
        if (!norm.measure().equals(column.measure())) {
            return refused(
                    norm,
                    score,
                    "norm \"" + norm.id() + "\" is of \"" + norm.measure() + "\", the score is of \"" + column.measure()
                            + "\"");
        }
        if (!norm.metricId().equals(column.metric().id())) {
            return refused(
                    norm,
                    score,
                    "norm \"" + norm.id() + "\" is in the metric \"" + norm.metricId() + "\", the score is in \""
                            + column.metric().id() + "\"");
        }
        if (score instanceof Score.Withheld reason) {
            return new NormScore(norm, score, Optional.empty(), Optional.of(reason));
        }
        double value = score.figure().orElseThrow();
        double z = (value - norm.mean()) / norm.sd();
        if (!Double.isFinite(50 + 10 * z)) {
            return refused(norm, score, "the score is too many standard deviations from the mean for a number");
        }
        return new NormScore(
                norm, score, Optional.of(NormFigures.of(z, PercentileRank.of(norm, value, z))), Optional.empty());
    }

    /** Compares a score with all norms of its measure, in the order of their ids; norms in another metric are included with the reason. */
    public static ImmutableList<NormScore> all(Collection<NormTable> norms, ScoreColumn column, Score score) {
        return norms.stream()
                .filter(norm -> norm.measure().equals(column.measure()))
                .sorted(ORDER)
                .map(norm -> of(norm, column, score))
                .collect(ImmutableList.toImmutableList());
    }

    private static NormScore refused(NormTable norm, Score score, String detail) {
        return new NormScore(
                norm, score, Optional.empty(), Optional.of(Score.withheld(WithheldReason.NOT_SCORABLE, detail)));
    }

    /** Returns one plain sentence with the figures, or the reason why there are none, and the norm's name, source, size and year. */
    public String text() {
        String sample =
                String.format(Locale.ROOT, "norm %s (%s, n = %d, %d)", norm.id(), norm.source(), norm.n(), norm.year());
        if (figures.isEmpty()) {
            return "No norm score in " + sample + ": "
                    + withheld.map(Score.Withheld::detail).orElseThrow() + ".";
        }
        NormFigures f = figures.orElseThrow();
        return String.format(
                Locale.ROOT,
                "A score of %.2f corresponds to z = %.2f, T = %.1f and sten %d in %s, %s.",
                score.figure().orElseThrow(),
                f.z(),
                f.t(),
                f.wholeSten(),
                sample,
                f.percentile());
    }
}
