package org.coppice.statistics.norm;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.check.Check;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;

/**
 * A score held against one norm sample, which is always named beside it; or why it is not.
 *
 * <p>It tells no less of the score than the score itself: whoever publishes it makes it from the score as it is published, rounded. A norm
 * sample of persons says how a person stands; a team's mean held against it stands where a person of that score would.
 *
 * @param norm the norm sample: its id, source, size and year
 * @param score what was held against it
 * @param figures where the score stands, if it can be said
 * @param withheld why it cannot, else empty; exactly one of the two is there
 */
public record NormScore(NormTable norm, Score score, Optional<NormFigures> figures, Optional<Score.Withheld> withheld) {
    private static final Comparator<NormTable> ORDER =
            Comparator.comparing(NormTable::id).thenComparing(NormTable::year).thenComparing(NormTable::n);

    /** Refuses both and neither. */
    public NormScore {
        Check.that(figures.isPresent() != withheld.isPresent(), "a norm score has figures or a reason, one of the two");
    }

    /** Holds a score against a norm; withheld where measure or metric are not the norm's, or there is no score. */
    public static NormScore of(NormTable norm, ScoreColumn column, Score score) {
        if (!norm.measure().equals(column.measure())) {
            return refused(
                    norm,
                    score,
                    "norm \"" + norm.id() + "\" is of \"" + norm.measure() + "\", the score of \"" + column.measure()
                            + "\"");
        }
        if (!norm.metricId().equals(column.metric().id())) {
            return refused(
                    norm,
                    score,
                    "norm \"" + norm.id() + "\" is counted in \"" + norm.metricId() + "\", the score in \""
                            + column.metric().id() + "\"");
        }
        if (score instanceof Score.Withheld reason) {
            return new NormScore(norm, score, Optional.empty(), Optional.of(reason));
        }
        double value = score.figure().orElseThrow();
        double z = (value - norm.mean()) / norm.sd();
        if (!Double.isFinite(50 + 10 * z)) {
            return refused(norm, score, "the score lies too many standard deviations off for a number");
        }
        return new NormScore(
                norm, score, Optional.of(NormFigures.of(z, PercentileRank.of(norm, value, z))), Optional.empty());
    }

    /** Holds a score against all norms of its measure, in the order of their ids; those in another metric are there with the reason. */
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

    /** One plain sentence with the figures, or why there are none, and the norm's name, source, size and year. */
    public String text() {
        String sample =
                String.format(Locale.ROOT, "norm %s (%s, n = %d, %d)", norm.id(), norm.source(), norm.n(), norm.year());
        if (figures.isEmpty()) {
            return "No place in " + sample + ": "
                    + withheld.map(Score.Withheld::detail).orElseThrow() + ".";
        }
        NormFigures f = figures.orElseThrow();
        return String.format(
                Locale.ROOT,
                "A score of %.2f stands at z = %.2f, T = %.1f and sten %d in %s, %s.",
                score.figure().orElseThrow(),
                f.z(),
                f.t(),
                f.wholeSten(),
                sample,
                f.percentile());
    }
}
