package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;

/**
 * Counts of answered and missing answers of one perspective to the questions of one measure. It keeps counts only, so that blocks counted separately and
 * merged in any order have the same bits as blocks counted together. Memory grows with the number of different pairs of a pattern of
 * missing answers and a sum. Not thread-safe: use one instance per thread and merge them.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MissingCounts implements StatisticAccumulator<AnswerBlock, MissingCounts> {
    private final KeyedMeasure measure;
    private final Perspective who;
    private final Shares shares;
    private final long[][] kinds; // by question: answered, then each kind of absence
    private final List<Map<Double, Long>> answers; // by question, then by share of its scale
    private final Map<AnswerRow, Long> rows = new HashMap<>();
    private final String whole;

    private MissingCounts(KeyedMeasure measure, Perspective who) {
        this.measure = measure;
        this.who = who;
        this.shares = Shares.of(measure);
        this.kinds = new long[measure.questions().size()][Absence.values().length + 1];
        this.answers = measure.questions().stream()
                .<Map<Double, Long>>map(question -> new HashMap<>())
                .toList();
        this.whole = String.valueOf(AnswerRow.ANSWERED).repeat(kinds.length);
    }

    /** Returns the counts of no rows. */
    public static MissingCounts of(KeyedMeasure measure, Perspective who) {
        return new MissingCounts(measure, who);
    }

    /** Adds the rows of the perspective; returns these counts. */
    @Override
    public MissingCounts add(AnswerBlock block) {
        for (int row = 0; row < block.size(); row++) {
            if (block.perspective(row) == who) {
                add(block, row);
            }
        }
        return this;
    }

    private void add(AnswerBlock block, int row) {
        double sum = 0;
        boolean gap = false;
        for (int q = 0; q < kinds.length; q++) {
            KeyedQuestion question = measure.questions().get(q);
            int code = block.code(row, question.column());
            kinds[q][code >= 0 ? 0 : -code]++;
            gap |= code < 0;
            if (code >= 0 && shares.known()) {
                double share = shares.of(q, block.value(row, question.column()));
                answers.get(q).merge(share, 1L, Long::sum);
                sum += question.weight() * share;
            }
        }
        String pattern = gap ? pattern(block, row) : whole;
        rows.merge(new AnswerRow((!gap && kinds.length > 0) || block.answeredAny(row), pattern, sum), 1L, Long::sum);
    }

    private String pattern(AnswerBlock block, int row) {
        StringBuilder pattern = new StringBuilder(kinds.length);
        for (KeyedQuestion question : measure.questions()) {
            int code = block.code(row, question.column());
            pattern.append(code >= 0 ? AnswerRow.ANSWERED : missing(code));
        }
        return pattern.toString();
    }

    private static char missing(int code) {
        return code == Absence.NOT_APPLICABLE.code() ? AnswerRow.NOT_APPLICABLE : AnswerRow.MISSING;
    }

    /** Adds the counts of other rows of the same measure and perspective. */
    @Override
    public MissingCounts combine(MissingCounts other) {
        Check.that(
                measure.equals(other.measure) && who == other.who,
                "counts of measure \"%s\" in %s and of measure \"%s\" in %s cannot be combined; combine counts of the same",
                measure.measure(),
                who.id(),
                other.measure.measure(),
                other.who.id());
        for (int q = 0; q < kinds.length; q++) {
            for (int kind = 0; kind < kinds[q].length; kind++) {
                kinds[q][kind] += other.kinds[q][kind];
            }
            Map<Double, Long> mine = answers.get(q);
            other.answers.get(q).forEach((share, times) -> mine.merge(share, times, Long::sum));
        }
        other.rows.forEach((row, times) -> rows.merge(row, times, Long::sum));
        return this;
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return measure;
    }

    /** The counts of each question, in the measure's order. */
    public ImmutableList<QuestionCounts> questions() {
        return Arrays.stream(kinds)
                .map(k -> new QuestionCounts(
                        k[0],
                        k[-Absence.SKIPPED.code()],
                        k[-Absence.NOT_APPLICABLE.code()],
                        k[-Absence.DONT_KNOW.code()],
                        k[-Absence.WITHHELD.code()]))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the number of answers to a question for each share of its scale. */
    ImmutableSortedMap<Double, Long> answers(int question) {
        return ImmutableSortedMap.copyOf(answers.get(question));
    }

    ImmutableSortedMap<AnswerRow, Long> rows() {
        return ImmutableSortedMap.copyOf(rows);
    }

    /** Returns only the number of rows: answers are personal data. */
    @Override
    public String toString() {
        return "counts of " + rows.values().stream().mapToLong(Long::longValue).sum() + " rows";
    }
}
