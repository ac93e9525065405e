package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.ScoreBlock;

/**
 * Scores a measure from plain sums of its answers, for many respondents at a time and without branches. This is possible if all questions
 * are ratings with equal weights, the same step size and the same start, and if missing answers are not imputed. Each answer is counted
 * from the end of its scale with the lowest score, so that a sum fits into a byte. A table contains the score for each sum and number of
 * skipped questions. Respondents who skipped too many questions, or whose answers are missing for another reason, are scored by {@link
 * LinearColumn}.
 */
final class RatingSums {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final int LARGEST_SUM = 255;
    private static final int MOST_QUESTIONS = 127;

    private final LinearColumn measure;
    private final int[] columns;
    private final byte[] ends; // the end of each scale with the lowest score
    private final boolean[] reversed;
    private final int sums;
    private final int mostSkipped;
    private final double[] scores; // index: skipped · sums + sum

    private RatingSums(LinearColumn measure, byte[] ends, int largest) {
        ImmutableList<LinearColumn.Term> terms = measure.terms();
        int k = terms.size();
        this.measure = measure;
        this.columns = terms.stream().mapToInt(LinearColumn.Term::column).toArray();
        this.ends = ends;
        this.reversed = new boolean[k];
        for (int t = 0; t < k; t++) {
            reversed[t] = terms.get(t).reversed();
        }
        this.sums = largest + 1;
        this.mostSkipped = k - measure.rule().needed(k);
        this.scores = new double[(k + 1) * sums];
        double weight = terms.get(0).weight();
        double start = terms.get(0).line().at(ends[0]);
        double step = Math.abs(terms.get(0).line().step());
        for (int at = 0; at < scores.length; at++) {
            // LinearColumn scores the rows with impossible sums or too few answers, so any value can be stored
            // here
            int answered = Math.max(1, k - at / sums);
            double steps = Math.min(at % sums, (double) largest * answered / k) / step;
            scores[at] = measure.score(weight * (answered * start + steps), weight * answered);
        }
    }

    /** Returns the sums for a measure with the given questions; empty if it cannot be scored from sums. */
    static Optional<RatingSums> of(ImmutableList<KeyedQuestion> questions, LinearColumn measure) {
        if (measure.refused().isPresent() || measure.rule().imputes() || questions.size() > MOST_QUESTIONS) {
            return Optional.empty();
        }
        LinearColumn.Term first = measure.terms().get(0);
        byte[] ends = new byte[questions.size()];
        int largest = 0;
        for (int q = 0; q < ends.length; q++) {
            LinearColumn.Term term = measure.terms().get(q);
            if (!(questions.get(q).scale() instanceof ResponseScale.Likert likert) || !likert.isPlain()) {
                return Optional.empty();
            }
            ends[q] = (byte) (term.reversed() ? likert.highest() : likert.lowest());
            largest += likert.highest() - likert.lowest();
            if (term.weight() != first.weight()
                    || Math.abs(term.line().step()) != Math.abs(first.line().step())
                    || term.line().at(ends[q]) != first.line().at(ends[0])) {
                return Optional.empty();
            }
        }
        return largest <= LARGEST_SUM ? Optional.of(new RatingSums(measure, ends, largest)) : Optional.empty();
    }

    /** The buffers for the rows that are scored together. They are allocated once for each call of a scorer. */
    static final class Stretch {
        private static final int LONGEST = 4096;

        private final byte[] codes;
        private final byte[] sums;
        private final byte[] skipped;
        private final byte[] odd; // not 0 if an answer is missing for another reason than skipping
        private final double[] scores;
        private final int[] others;

        /** Creates the buffers for blocks with the given number of rows. */
        Stretch(int rows) {
            int length = Math.min(-Math.floorDiv(-rows, Long.BYTES) * Long.BYTES, LONGEST);
            this.codes = new byte[length];
            this.sums = new byte[length];
            this.skipped = new byte[length];
            this.odd = new byte[length];
            this.scores = new double[length];
            this.others = new int[length];
        }
    }

    /** Scores a block into column {@code c}. */
    void score(AnswerBlock answers, int c, Stretch stretch, ScoreBlock.Builder into) {
        int length = stretch.scores.length;
        for (int start = 0; start < answers.size(); start += length) {
            int rows = Math.min(length, answers.size() - start);
            add(answers, start, stretch);
            int others = look(stretch, rows);
            into.set(start, c, stretch.scores, rows);
            for (int i = 0; i < others; i++) {
                measure.score(answers, start + stretch.others[i], c, into);
            }
        }
    }

    /**
     * Sums the answers of the rows from {@code start}, eight rows per word. Sums stay below 256 and no subtraction borrows, so there is no
     * carry from one row to the next. A missing answer has the highest bit set; a skipped question has all bits set.
     */
    private void add(AnswerBlock answers, int start, Stretch stretch) {
        Arrays.fill(stretch.sums, (byte) 0);
        Arrays.fill(stretch.skipped, (byte) 0);
        Arrays.fill(stretch.odd, (byte) 0);
        for (int t = 0; t < columns.length; t++) {
            answers.codes(columns[t], start, stretch.codes);
            long end = ends[t] * ONES;
            for (int at = 0; at < stretch.codes.length; at += Long.BYTES) {
                long codes = (long) WORDS.get(stretch.codes, at);
                long absent = (codes >>> 7) & ONES;
                long all = (absent << 8) - absent;
                long sums = (long) WORDS.get(stretch.sums, at);
                long answer = codes & ~all;
                long least = end & ~all;
                WORDS.set(stretch.sums, at, sums + (reversed[t] ? least - answer : answer - least));
                WORDS.set(stretch.skipped, at, (long) WORDS.get(stretch.skipped, at) + absent);
                WORDS.set(stretch.odd, at, (long) WORDS.get(stretch.odd, at) | (all & ~codes));
            }
        }
    }

    /** Looks up the scores. Returns the number of rows that must be scored in another way, and records these rows. */
    private int look(Stretch stretch, int rows) {
        byte[] skipped = stretch.skipped;
        byte[] sum = stretch.sums;
        byte[] odd = stretch.odd;
        double[] found = stretch.scores;
        double[] table = scores;
        int others = 0;
        for (int row = 0; row < rows; row++) {
            found[row] = table[skipped[row] * sums + (sum[row] & 0xFF)];
            stretch.others[others] = row;
            others += ((mostSkipped - skipped[row]) | -odd[row]) >>> 31;
        }
        return others;
    }
}
