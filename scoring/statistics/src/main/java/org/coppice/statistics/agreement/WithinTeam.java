package org.coppice.statistics.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.NullDistribution;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Computes how much the persons of a group agree in their answers to the questions of one measure. Immutable and thread-safe.
 *
 * <p>With n persons, J questions of A points, s² the variance of one question (n − 1), S its mean over the questions and V the variance of
 * the null distribution ({@link NullDistributions}):
 *
 * <ul>
 *   <li>r_wg = 1 − s²/V of one question and r_wg(j) = J(1 − S/V)/(J(1 − S/V) + S/V) of several (James, Demaree and Wolf 1984, eq. 1 and 5);
 *       if S is greater than V it counts as V, so that both are between 0 and 1.
 *   <li>r*_wg(j) = 1 − S/V, not truncated (Lindell, Brandt and Whitney 1999, eq. 5).
 *   <li>AD: the sum of absolute deviations from the mean or the median of each question, divided by n, and its mean over the questions, in
 *       steps of the scale (Burke, Finkelstein and Dusig 1999, eq. 1 and 2).
 *   <li>a_wg = 1 − 2s²/((H + L)M − M² − HL)·(n − 1)/n of each question, M its mean, L and H the ends of its scale, and the mean over the
 *       questions in which it is defined (Brown and Hauenstein 2005, eq. 4). It is undefined if M is nearer to one end than it would be
 *       with a single person at the other end, and 1 if all answers are at one end.
 * </ul>
 *
 * <p>Reversed questions are used as they were answered: mirroring changes neither variance nor deviation, and a_wg is the same from either
 * end. Weights are not used. Answers are whole steps, so all sums are integers and are divided at the end.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class WithinTeam {
    private final int points;
    private final int[] columns;
    private final int[] lowest;
    private final AgreementRule rule;
    private final ImmutableSortedMap<String, Integer> nulls; // indices of the nulls by their ids
    private final double[] variances;

    private WithinTeam(KeyedMeasure measure, int points, AgreementRule rule, ImmutableSortedMap<String, Double> nulls) {
        this.points = points;
        this.columns =
                measure.questions().stream().mapToInt(KeyedQuestion::column).toArray();
        this.lowest = measure.questions().stream()
                .mapToInt(q -> rating(q).lowestCode())
                .toArray();
        this.rule = rule;
        ImmutableList<String> ids = nulls.keySet().asList();
        this.nulls = ImmutableSortedMap.copyOf(Maps.toMap(ids, ids::indexOf));
        this.variances = nulls.values().stream().mapToDouble(v -> v).toArray();
    }

    /** Returns the reason why agreement cannot be computed for that measure; empty if it can. */
    public static Optional<Score.Withheld> refused(KeyedMeasure measure) {
        KeyedQuestion first = measure.questions().get(0);
        for (KeyedQuestion question : measure.questions()) {
            String id = question.question().id();
            if (!(question.scale() instanceof ResponseScale.Likert likert)) {
                return refused("question " + id + " is not a rating");
            }
            if (likert.points() != rating(first).points()) {
                return refused("question " + id + " has " + likert.points() + " points, question "
                        + first.question().id() + " has " + rating(first).points());
            }
        }
        return Optional.empty();
    }

    private static Optional<Score.Withheld> refused(String what) {
        return Optional.of(Score.withheld(
                WithheldReason.NOT_SCORABLE, what + "; agreement needs ratings with the same number of points"));
    }

    private static ResponseScale.Likert rating(KeyedQuestion question) {
        return (ResponseScale.Likert) question.scale();
    }

    /**
     * Returns the computation for that measure.
     *
     * @param contributed null distributions in addition to the built-in ones; those with another number of points are ignored
     * @throws IllegalArgumentException if the measure is {@link #refused}, or {@link NullDistributions} rejects a null distribution
     */
    public static WithinTeam bind(KeyedMeasure measure, AgreementRule rule, Collection<NullDistribution> contributed) {
        refused(measure).ifPresent(why -> Check.that(false, "measure \"%s\": %s", measure.measure(), why.detail()));
        int points = rating(measure.questions().get(0)).points();
        return new WithinTeam(measure, points, rule, NullDistributions.variances(points, contributed));
    }

    /** The number of points of the scale. */
    public int points() {
        return points;
    }

    /** The ids of the null distributions, in the order of {@link AgreementScratch#rwg}. */
    public ImmutableList<String> nulls() {
        return nulls.keySet().asList();
    }

    /** The largest AD that indicates practical agreement, A/6 steps (Burke and Dunlap 2002). */
    public double largestAgreeingDeviation() {
        return points / 6.0;
    }

    /** The smallest number of persons for which a_wg is reliable, A − 1 (Brown and Hauenstein 2005). */
    public int fewestForAwg() {
        return points - 1;
    }

    /** Computes the agreement of all rows of the block, which holds answers to the bank of the measure. */
    public Agreement of(AnswerBlock group) {
        AgreementScratch tally = tally();
        count(group, tally);
        return agreement(tally);
    }

    /** Returns the figures of the group that {@code tally} counted last, which must have been counted for this measure. */
    public Agreement agreement(AgreementScratch tally) {
        return tally.agreement(rule);
    }

    /** Creates a work area for {@link #count}; each thread needs its own. */
    public AgreementScratch tally() {
        return new AgreementScratch(points, nulls, variances);
    }

    /** Counts a group into {@code tally}: the allocation-free variant of {@link #of} for loops over many groups. */
    public void count(AnswerBlock group, AgreementScratch tally) {
        int persons = keep(group, tally);
        tally.start(persons, rule.complete());
        for (int q = 0; q < columns.length; q++) {
            tally.count(group, columns[q], lowest[q]);
            tally.next();
        }
        tally.finish();
    }

    /** Stores the indices of the rows that count in {@code tally} and returns their number. */
    private int keep(AnswerBlock group, AgreementScratch tally) {
        tally.reserve(group.size());
        for (int column : columns) {
            for (int row = 0; row < group.size(); row++) {
                tally.gaps[row] |= group.code(row, column);
            }
        }
        int kept = 0;
        for (int row = 0; row < group.size(); row++) {
            tally.rows[kept] = row;
            kept += tally.gaps[row] >= 0 || countsWithGap(group, row) ? 1 : 0;
        }
        return kept;
    }

    private boolean countsWithGap(AnswerBlock group, int row) {
        if (rule.complete()) {
            return false;
        }
        int answered = 0;
        int applicable = 0;
        for (int column : columns) {
            answered += group.answered(row, column) ? 1 : 0;
            applicable += group.applicable(row, column) ? 1 : 0;
        }
        return rule.counts(answered, applicable, columns.length);
    }
}
