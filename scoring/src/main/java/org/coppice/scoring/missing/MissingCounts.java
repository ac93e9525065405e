package org.coppice.scoring.missing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.check.Check;

/**
 * What was answered to the questions of one measure, and what not, as one perspective has it: counts alone, so that blocks counted apart and
 * added have the same bits as counted together, in whatever order. Takes room for each different pattern of missing answers with each
 * different sum.
 */
public final class MissingCounts {
    private final KeyedMeasure measure;
    private final ImmutableList<QuestionCounts> questions;
    private final ImmutableList<ImmutableSortedMap<Double, Long>> answers; // by question, of its share of the scale
    private final ImmutableSortedMap<AnswerRow, Long> rows;

    private MissingCounts(
            KeyedMeasure measure,
            ImmutableList<QuestionCounts> questions,
            ImmutableList<ImmutableSortedMap<Double, Long>> answers,
            ImmutableSortedMap<AnswerRow, Long> rows) {
        this.measure = measure;
        this.questions = questions;
        this.answers = answers;
        this.rows = rows;
    }

    /** The counts of the rows of a perspective. */
    public static MissingCounts of(KeyedMeasure measure, Perspective who, AnswerBlock block) {
        Shares shares = Shares.of(measure);
        List<Map<Double, Long>> answers = new ArrayList<>();
        long[][] kinds = new long[measure.questions().size()][Absence.values().length + 1];
        measure.questions().forEach(q -> answers.add(new TreeMap<>()));
        Map<AnswerRow, Long> rows = new TreeMap<>();
        for (int row = 0; row < block.size(); row++) {
            if (block.perspective(row) != who) {
                continue;
            }
            StringBuilder pattern = new StringBuilder();
            double sum = 0;
            for (int q = 0; q < kinds.length; q++) {
                KeyedQuestion question = measure.questions().get(q);
                int code = block.code(row, question.column());
                kinds[q][code >= 0 ? 0 : -code]++;
                pattern.append(code >= 0 ? AnswerRow.ANSWERED : missing(code));
                if (code >= 0 && shares.known()) {
                    double share = shares.of(q, block.value(row, question.column()));
                    answers.get(q).merge(share, 1L, Long::sum);
                    sum += question.weight() * share;
                }
            }
            rows.merge(new AnswerRow(block.answeredAny(row), pattern.toString(), sum), 1L, Long::sum);
        }
        ImmutableList.Builder<QuestionCounts> questions = ImmutableList.builder();
        for (long[] k : kinds) {
            questions.add(new QuestionCounts(
                    k[0],
                    k[-Absence.SKIPPED.code()],
                    k[-Absence.NOT_APPLICABLE.code()],
                    k[-Absence.DONT_KNOW.code()],
                    k[-Absence.WITHHELD.code()]));
        }
        return new MissingCounts(
                measure,
                questions.build(),
                answers.stream().map(ImmutableSortedMap::copyOf).collect(ImmutableList.toImmutableList()),
                ImmutableSortedMap.copyOf(rows));
    }

    private static char missing(int code) {
        return code == Absence.NOT_APPLICABLE.code() ? AnswerRow.NOT_APPLICABLE : AnswerRow.MISSING;
    }

    /** These counts and those of other rows; both of the same measure. */
    public MissingCounts and(MissingCounts other) {
        Check.that(
                measure.equals(other.measure),
                "counts of \"%s\" and \"%s\"",
                measure.measure(),
                other.measure.measure());
        return new MissingCounts(
                measure,
                each(questions, other.questions, QuestionCounts::and),
                each(answers, other.answers, MissingCounts::sum),
                sum(rows, other.rows));
    }

    private static <T> ImmutableList<T> each(List<T> a, List<T> b, BinaryOperator<T> and) {
        ImmutableList.Builder<T> both = ImmutableList.builder();
        for (int i = 0; i < a.size(); i++) {
            both.add(and.apply(a.get(i), b.get(i)));
        }
        return both.build();
    }

    private static <K extends Comparable<K>> ImmutableSortedMap<K, Long> sum(Map<K, Long> a, Map<K, Long> b) {
        Map<K, Long> sum = new TreeMap<>(a);
        b.forEach((key, times) -> sum.merge(key, times, Long::sum));
        return ImmutableSortedMap.copyOf(sum);
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return measure;
    }

    /** What became of each question, in the measure's order. */
    public ImmutableList<QuestionCounts> questions() {
        return questions;
    }

    ImmutableList<ImmutableSortedMap<Double, Long>> answers() {
        return answers;
    }

    ImmutableSortedMap<AnswerRow, Long> rows() {
        return rows;
    }

    /** The number only: answers are personal data. */
    @Override
    public String toString() {
        return "counts of " + rows.values().stream().mapToLong(Long::longValue).sum() + " rows";
    }
}
