package org.coppice.model.answer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of answers, respondents × questions, stored column by column: one byte per answer, and a double column for each question
 * that is answered with a number. The columns are the questions of the bank, in the bank's order. Immutable; equal by value.
 *
 * <p>A code of 0 or more is the answer itself (the rating, the points, or the position of the chosen option, counted from 1; for a
 * number it only states that there is an answer). If the scale of a rating starts below 0, reaches above 100 or has another step than 1, it
 * is the position of the rating, counted from 0. A code below 0 is an {@link Absence}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class AnswerBlock {
    private final QuestionBank bank;
    private final Perspective[] perspectives;
    private final byte[] codes;
    private final double[] @Nullable [] numbers;

    /** Takes ownership of the arrays without copying them. */
    AnswerBlock(QuestionBank bank, Perspective[] perspectives, byte[] codes, double[] @Nullable [] numbers) {
        this.bank = bank;
        this.perspectives = perspectives;
        this.codes = codes;
        this.numbers = numbers;
    }

    /** Returns a builder for answers to the questions of {@code bank}. */
    public static AnswerBlockBuilder builder(QuestionBank bank) {
        return new AnswerBlockBuilder(bank);
    }

    /** Returns the bank whose questions are the columns. */
    public QuestionBank bank() {
        return bank;
    }

    /** Returns the number of respondents. */
    public int size() {
        return perspectives.length;
    }

    /**
     * Returns the perspective from which the respondent of that row answers.
     *
     * @throws IndexOutOfBoundsException if there is no such row; every method that takes a row or a column throws likewise
     */
    public Perspective perspective(int row) {
        return perspectives[row];
    }

    /** Returns the code: the answer if it is 0 or more, otherwise an absence. */
    public byte code(int row, int column) {
        return codes[cell(row, column)];
    }

    /** Copies codes of a column, starting at row {@code from}, until {@code into} is full or the rows end; for loops over many rows. */
    public void codes(int column, int from, byte[] into) {
        Objects.checkIndex(column, numbers.length);
        Objects.checkFromToIndex(from, perspectives.length, perspectives.length);
        int rows = Math.min(into.length, perspectives.length - from);
        System.arraycopy(codes, column * perspectives.length + from, into, 0, rows);
    }

    private int cell(int row, int column) {
        return Objects.checkIndex(column, numbers.length) * perspectives.length
                + Objects.checkIndex(row, perspectives.length);
    }

    /** Returns all codes, column by column. */
    public byte[] codes() {
        return codes.clone();
    }

    /** Returns whether there is an answer. */
    public boolean answered(int row, int column) {
        return code(row, column) >= 0;
    }

    /** Returns whether the respondent answered at least one question. */
    public boolean answeredAny(int row) {
        Objects.checkIndex(row, perspectives.length);
        for (int column = 0; column < numbers.length; column++) {
            if (answered(row, column)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether the respondent answered at least one question, or gave a reason other than {@linkplain Absence#SKIPPED skipped} for not
     * answering one that the perspective is asked. Only those who did are counted as people who responded; they have no score without an
     * answer.
     *
     * @since 0.1.0
     */
    public boolean responded(int row) {
        if (answeredAny(row)) {
            return true;
        }
        for (int column = 0; column < numbers.length; column++) {
            if (code(row, column) != Absence.SKIPPED.code()
                    && bank.questions().get(column).asked().contains(perspectives[row])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the number of questions that the respondent answered.
     *
     * @since 0.1.0
     */
    public int answeredCount(int row) {
        int answered = 0;
        for (int column = 0; column < numbers.length; column++) {
            answered += answered(row, column) ? 1 : 0;
        }
        return answered;
    }

    /**
     * Returns whether two respondents of the same perspective gave the same answers, and left out the same questions for the same reasons.
     *
     * @since 0.1.0
     */
    public boolean sameAnswers(int a, int b) {
        return compareRows(a, b) == 0;
    }

    /** Returns whether the question applies to the respondent; a question that does not apply is excluded from the denominator. */
    public boolean applicable(int row, int column) {
        return code(row, column) != Absence.NOT_APPLICABLE.code();
    }

    /**
     * Returns the answer.
     *
     * @throws IllegalStateException if there is none
     */
    public double value(int row, int column) {
        byte code = code(row, column);
        if (code < 0) {
            throw new IllegalStateException("row " + row + " has no answer to question "
                    + bank.questionIds().get(column) + ": " + Absence.ofCode(code));
        }
        double[] column2 = numbers[column];
        return column2 == null ? bank.answer(column, code) : column2[row];
    }

    /** Returns the answer, or the reason why there is none. */
    public Response response(int row, int column) {
        byte code = code(row, column);
        return code < 0 ? Response.absent(Absence.ofCode(code)) : Response.of(value(row, column));
    }

    /** Returns a block of the given rows, in the given order. */
    public AnswerBlock rows(int[] rows) {
        int columns = bank.questions().size();
        Perspective[] who = new Perspective[rows.length];
        byte[] chosen = new byte[rows.length * columns];
        double[] @Nullable [] values = new double[columns] @Nullable [];
        for (int r = 0; r < rows.length; r++) {
            who[r] = perspectives[rows[r]];
        }
        for (int c = 0; c < columns; c++) {
            double[] from = numbers[c];
            double[] to = from == null ? null : new double[rows.length];
            for (int r = 0; r < rows.length; r++) {
                chosen[c * rows.length + r] = code(rows[r], c);
                if (from != null && to != null) {
                    to[r] = from[rows[r]];
                }
            }
            values[c] = to;
        }
        return new AnswerBlock(bank, who, chosen, values);
    }

    /**
     * Returns a block without the answers of some perspectives to some questions, which are recorded as skipped.
     *
     * @param suppressed true for a perspective and a column whose answers are left out
     */
    public AnswerBlock without(BiPredicate<Perspective, Integer> suppressed) {
        return without(suppressed, Absence.SKIPPED);
    }

    /** Returns a block without those answers; questions that do not apply remain so. */
    AnswerBlock without(BiPredicate<Perspective, Integer> suppressed, Absence reason) {
        byte[] left = codes.clone();
        for (int c = 0; c < numbers.length; c++) {
            for (int row = 0; row < perspectives.length; row++) {
                int cell = c * perspectives.length + row;
                if (applicable(row, c) && suppressed.test(perspectives[row], c)) {
                    left[cell] = reason.code();
                }
            }
        }
        double[] @Nullable [] values = new double[numbers.length] @Nullable [];
        for (int c = 0; c < numbers.length; c++) {
            double[] from = numbers[c];
            if (from != null) {
                double[] to = from.clone();
                for (int row = 0; row < to.length; row++) {
                    to[row] = left[c * to.length + row] < 0 ? 0 : to[row];
                }
                values[c] = to;
            }
        }
        return new AnswerBlock(bank, perspectives, left, values);
    }

    /** Returns a block of the columns for the questions of a part of the bank. */
    AnswerBlock part(QuestionBank part) {
        int rows = perspectives.length;
        int columns = part.questions().size();
        byte[] chosen = new byte[Math.multiplyExact(rows, columns)];
        double[] @Nullable [] values = new double[columns] @Nullable [];
        for (int c = 0; c < columns; c++) {
            Question question = part.questions().get(c);
            int from = bank.column(question.id()).orElse(-1);
            Check.valid(
                    from >= 0
                            && bank.questions().get(from).equals(question)
                            && bank.scale(question).equals(part.scale(question)),
                    "question \"%s\" of %s is not one of %s",
                    "give a part of that bank",
                    question.id(),
                    part,
                    bank);
            System.arraycopy(codes, from * rows, chosen, c * rows, rows);
            values[c] = numbers[from];
        }
        return new AnswerBlock(part, perspectives, chosen, values);
    }

    /** Returns a block in which only the answers of each perspective to its given columns remain; the others are withheld. */
    AnswerBlock disclosed(ImmutableMap<Perspective, ImmutableSet<Integer>> columns) {
        int rows = perspectives.length;
        byte[] kept = codes.clone();
        double[] @Nullable [] values = new double[numbers.length] @Nullable [];
        for (int c = 0; c < numbers.length; c++) {
            double[] from = numbers[c];
            double[] to = from == null ? null : from.clone();
            values[c] = to;
            for (int row = 0; row < rows; row++) {
                if (answered(row, c)
                        && !columns.getOrDefault(perspectives[row], ImmutableSet.of())
                                .contains(c)) {
                    kept[c * rows + row] = Absence.WITHHELD.code();
                    if (to != null) {
                        to[row] = 0;
                    }
                }
            }
        }
        return new AnswerBlock(bank, perspectives, kept, values);
    }

    /** Compares two rows by perspective, then by their answers, question by question. */
    int compareRows(int a, int b) {
        int order = perspectives[a].compareTo(perspectives[b]);
        for (int c = 0; order == 0 && c < bank.questions().size(); c++) {
            double[] values = numbers[c];
            order = Byte.compare(code(a, c), code(b, c));
            order = order != 0 || values == null ? order : Double.compare(values[a], values[b]);
        }
        return order;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof AnswerBlock other
                && Arrays.equals(perspectives, other.perspectives)
                && Arrays.equals(codes, other.codes)
                && Arrays.deepEquals(numbers, other.numbers)
                && bank.equals(other.bank);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(codes), bank.id());
    }

    /** Returns the size only, because answers are personal data and must not appear in a log. */
    @Override
    public String toString() {
        return size() + " respondents × " + bank.questions().size() + " questions";
    }
}
