package org.coppice.model.answer;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.fault.Location;
import org.jspecify.annotations.Nullable;

/**
 * A builder of an answer block, row by row. A question without an answer is recorded as skipped, or as not applicable if the row's
 * perspective is not asked.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class AnswerBlockBuilder {
    private final QuestionBank bank;
    private final ImmutableList<Question> questions;
    private final AnswerCheck check;
    private Perspective[] perspectives = new Perspective[16];
    private byte[][] codes;
    private double[] @Nullable [] numbers;
    private final BitSet given = new BitSet(); // the columns of the last row that have an answer or a reason
    private final Map<Perspective, byte[]> none =
            new EnumMap<>(Perspective.class); // the codes of a row without answers
    private int rows;

    AnswerBlockBuilder(QuestionBank bank) {
        this.bank = bank;
        this.questions = bank.questions();
        this.check = new AnswerCheck(bank);
        int columns = questions.size();
        codes = new byte[columns][16];
        numbers = new double[columns] @Nullable [];
        for (int c = 0; c < columns; c++) {
            numbers[c] = check.scale(c) instanceof ResponseScale.Numeric ? new double[16] : null;
        }
    }

    /** Returns the number of rows. */
    public int size() {
        return rows;
    }

    /** Starts a new row. */
    public AnswerBlockBuilder row(Perspective who) {
        if (rows == perspectives.length) {
            grow();
        }
        perspectives[rows] = who;
        byte[] codesOfNone = none.computeIfAbsent(who, this::codesOfNone);
        for (int c = 0; c < codes.length; c++) {
            codes[c][rows] = codesOfNone[c];
        }
        rows++;
        given.clear();
        return this;
    }

    private byte[] codesOfNone(Perspective who) {
        byte[] codesOfNone = new byte[codes.length];
        for (int c = 0; c < codesOfNone.length; c++) {
            codesOfNone[c] = (questions.get(c).asked().contains(who) ? Absence.SKIPPED : Absence.NOT_APPLICABLE).code();
        }
        return codesOfNone;
    }

    /**
     * Sets an answer in the last row. An answer to a question that the whole bank asks of the row's perspective, and this part of it does not,
     * is checked and left out.
     *
     * @throws InvalidValueException if the value is outside the question's response scale, if the row's perspective is not asked
     *     the question, or if the row already has an answer or a reason for it
     */
    public AnswerBlockBuilder answer(int column, double value) {
        Preconditions.checkState(rows > 0, "call row(…) before the first answer");
        check.asked(column, perspectives[rows - 1]);
        byte code = check.code(column, value);
        if (check.isNarrowed(column, perspectives[rows - 1])) {
            return this;
        }
        give(column);
        codes[column][rows - 1] = code;
        double[] values = numbers[column];
        if (values != null) {
            values[rows - 1] = value + 0.0; // normalises negative zero, so that equal answers have equal bits
        }
        return this;
    }

    /**
     * Records the reason why an answer in the last row is absent. A question that the row's perspective is not asked remains not
     * applicable.
     *
     * @throws InvalidValueException if the row already has an answer or a reason for the question
     */
    public AnswerBlockBuilder absent(int column, Absence reason) {
        Preconditions.checkState(rows > 0, "call row(…) before the first answer");
        if (questions.get(column).asked().contains(perspectives[rows - 1])) {
            give(column);
            codes[column][rows - 1] = reason.code();
        }
        return this;
    }

    private void give(int column) {
        if (given.get(column)) {
            throw new InvalidValueException(
                    "question \"" + questions.get(column).id() + "\" is answered twice", "keep one of the two answers");
        }
        given.set(column);
    }

    /**
     * Returns what is wrong with the answers of the last row together: points that do not add up to the required total, or more options chosen
     * from a list than may be; empty if nothing is.
     */
    public Optional<Fault> rowFault() {
        return check.together(column -> codes[column][rows - 1]);
    }

    private Optional<Fault> pointsFault(int row) {
        return check.points(column -> codes[column][row]);
    }

    /**
     * Returns the block. It may contain rows that a program computed, such as extreme ones, in which more options of a list are chosen than a
     * respondent may choose.
     *
     * @throws InvalidValueException if the points of a row do not add up to the required total
     */
    public AnswerBlock build() {
        for (int row = 0; check.sharesPoints() && row < rows; row++) {
            String name = "row " + (row + 1);
            pointsFault(row).ifPresent(fault -> {
                throw new InvalidValueException(fault.at(new Location.Subject(name)), null);
            });
        }
        byte[] flat = new byte[Math.multiplyExact(codes.length, rows)];
        double[] @Nullable [] values = new double[codes.length] @Nullable [];
        for (int c = 0; c < codes.length; c++) {
            System.arraycopy(codes[c], 0, flat, c * rows, rows);
            double[] column = numbers[c];
            values[c] = column == null ? null : Arrays.copyOf(column, rows);
        }
        return new AnswerBlock(bank, Arrays.copyOf(perspectives, rows), flat, values);
    }

    private void grow() {
        int size = Math.multiplyExact(perspectives.length, 2);
        perspectives = Arrays.copyOf(perspectives, size);
        for (int c = 0; c < codes.length; c++) {
            codes[c] = Arrays.copyOf(codes[c], size);
            double[] values = numbers[c];
            numbers[c] = values == null ? null : Arrays.copyOf(values, size);
        }
    }
}
