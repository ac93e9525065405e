package org.coppice.model.answer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.check.RowOrder;
import org.jspecify.annotations.Nullable;

/**
 * A table of the answers of respondents of many teams, in the row order of a file, from which the answers of each team are made. It
 * stores one byte per answer, one byte per perspective, and a double for each answer that is a number. It has a column for each
 * question that the file has; the other questions of the bank count as skipped.
 *
 * <p>The table stores nothing that {@link AnswerBlockBuilder} would reject. It does not report the reason; to find the reason, pass
 * the row to a builder.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class AnswerTable {
    /** The size of one chunk of the table: small enough that no garbage collector treats it as a large object. */
    private static final int PIECE = 1 << 18;

    private static final Perspective[] PERSPECTIVES = Perspective.values();
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long SIGNS = 0x0080_8080_8080_8080L; // flips sign bits so that longs compare as their bytes do

    private final QuestionBank bank;
    private final RowCheck check;
    private final int[] questions;
    private final int[] others;
    private final int[] numeric;
    private final int width;
    private final int shift;
    private final int unread; // bits of the first eight bytes of a row that do not affect its order
    private final boolean otherNumbers; // whether a question without a column is answered with a number
    private final double[] @Nullable [] noNumbers; // shared by all blocks
    private byte[][] pieces = new byte[16][];
    private double[][] numbers = new double[16][];
    private int size;

    /**
     * Creates an empty table.
     *
     * @param questions the columns of the bank that the table has, in ascending order
     */
    public AnswerTable(QuestionBank bank, int[] questions) {
        this.bank = bank;
        this.questions = questions.clone();
        this.check = new RowCheck(bank, this.questions);
        this.others = java.util.stream.IntStream.range(0, bank.questions().size())
                .filter(q -> Arrays.binarySearch(this.questions, q) < 0)
                .toArray();
        this.numeric = check.numeric();
        this.otherNumbers = Arrays.stream(others).anyMatch(check::isNumeric);
        this.noNumbers = new double[bank.questions().size()] @Nullable [];
        this.width = questions.length + 1;
        this.shift = 31 - Integer.numberOfLeadingZeros(Math.max(1, PIECE / width));
        int used = Math.min(Math.min(width, 8), numeric.length == 0 ? 8 : numeric[0] + 2);
        this.unread = 8 * (8 - used);
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    /** Returns whether a row has an answer to at least one question. */
    public boolean answeredAny(int row) {
        byte[] piece = pieces[Objects.checkIndex(row, size) >> shift];
        int from = at(row) + 1;
        for (int c = from; c < from + questions.length; c++) {
            if (piece[c] >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a row has an answer, or a reason other than {@linkplain Absence#SKIPPED skipped} for the absence of one that the
     * perspective is asked.
     *
     * @since 0.1.0
     */
    public boolean responded(int row) {
        if (answeredAny(row)) {
            return true;
        }
        byte[] piece = pieces[row >> shift];
        int from = at(row) + 1;
        Perspective who = PERSPECTIVES[piece[from - 1]];
        for (int c = 0; c < questions.length; c++) {
            if (piece[from + c] != Absence.SKIPPED.code()
                    && bank.questions().get(questions[c]).asked().contains(who)) {
                return true;
            }
        }
        return false;
    }

    /** Removes all rows. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds a row. Returns false and adds nothing if an answer is outside its scale or is not asked of the perspective, if points
     * do not add up, or if more options of a list are chosen than may be.
     *
     * @param codes for each column of the table the code, as in {@link AnswerBlock}
     * @param values for each column of the table the number, if the question is answered with one
     */
    public boolean add(Perspective who, byte[] codes, double[] values) {
        if (!check.holds(who, codes, values)) {
            return false;
        }
        int piece = size >> shift;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * piece);
            numbers = Arrays.copyOf(numbers, 2 * piece);
        }
        byte[] row = pieces[piece];
        if (row == null) {
            row = new byte[(width << shift) + 8];
            pieces[piece] = row;
            numbers[piece] = new double[numeric.length << shift];
        }
        int local = size - (piece << shift);
        row[local * width] = (byte) Arrays.binarySearch(PERSPECTIVES, who);
        System.arraycopy(codes, 0, row, local * width + 1, codes.length);
        for (int n = 0; n < numeric.length; n++) {
            numbers[piece][local * numeric.length + n] =
                    codes[numeric[n]] < 0 ? 0 : values[numeric[n]] + 0.0; // normalises negative zero
        }
        check.silence(who, row, local * width + 1);
        size++;
        return true;
    }

    /**
     * Returns the answers of a team whose respondents are identified by the numbers of their rows in the file.
     *
     * @param rows the team's rows of this table
     * @param numbers the respondents' row numbers in the file, all different
     */
    public TeamAnswers team(TeamKey key, int[] rows, int[] numbers) {
        long[] keys = new long[rows.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) EIGHT.get(pieces[rows[i] >> shift], at(rows[i])) ^ SIGNS) >> unread;
        }
        int[] order = RowOrder.of(keys, (a, b) -> {
            int byContent = compare(rows[a], rows[b]);
            return byContent != 0 ? byContent : Integer.compare(numbers[a], numbers[b]);
        });
        return new TeamAnswers(key, Respondents.numbered(pick(numbers, order)), true, block(pick(rows, order)));
    }

    /**
     * Returns the answers of a team whose respondents have ids.
     *
     * @param rows the team's rows of this table
     * @param ids the respondents' ids, all different
     */
    public TeamAnswers team(TeamKey key, int[] rows, List<String> ids) {
        int[] order = NaturalOrder.places(ids);
        return new TeamAnswers(key, Respondents.of(ids).rows(order), false, block(pick(rows, order)));
    }

    private static int[] pick(int[] from, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = from[places[i]];
        }
        return picked;
    }

    private int at(int row) {
        return (row & ((1 << shift) - 1)) * width;
    }

    /** Compares rows in the order of answer blocks. */
    private int compare(int a, int b) {
        byte[] first = pieces[a >> shift];
        byte[] second = pieces[b >> shift];
        int column = -1;
        for (int n = 0; n < numeric.length; n++) {
            int order = Arrays.compare(
                    first,
                    at(a) + column + 1,
                    at(a) + numeric[n] + 2,
                    second,
                    at(b) + column + 1,
                    at(b) + numeric[n] + 2);
            order = order != 0 ? order : Double.compare(number(a, n), number(b, n));
            if (order != 0) {
                return order;
            }
            column = numeric[n] + 1;
        }
        return Arrays.compare(first, at(a) + column + 1, at(a) + width, second, at(b) + column + 1, at(b) + width);
    }

    private double number(int row, int n) {
        return numbers[row >> shift][(row & ((1 << shift) - 1)) * numeric.length + n];
    }

    private AnswerBlock block(int[] rows) {
        int n = rows.length;
        byte[] flat = new byte[Math.multiplyExact(bank.questions().size(), n)];
        Perspective[] who = new Perspective[n];
        for (int r = 0; r < n; r++) {
            byte[] piece = pieces[Objects.checkIndex(rows[r], size) >> shift];
            int at = at(rows[r]);
            who[r] = PERSPECTIVES[piece[at]];
            for (int c = 0; c < questions.length; c++) {
                flat[questions[c] * n + r] = piece[at + 1 + c];
            }
            for (int other : others) {
                flat[other * n + r] = check.absent(other, who[r]);
            }
        }
        return new AnswerBlock(bank, who, flat, numbers(rows));
    }

    private double[] @Nullable [] numbers(int[] rows) {
        if (numeric.length == 0 && !otherNumbers) {
            return noNumbers;
        }
        double[] @Nullable [] columns = new double[bank.questions().size()] @Nullable [];
        for (int other : others) {
            columns[other] = check.isNumeric(other) ? new double[rows.length] : null;
        }
        for (int n = 0; n < numeric.length; n++) {
            double[] column = new double[rows.length];
            for (int r = 0; r < column.length; r++) {
                column[r] = number(rows[r], n);
            }
            columns[questions[numeric[n]]] = column;
        }
        return columns;
    }
}
