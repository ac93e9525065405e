package org.coppice.statistics.covariance;

import com.google.common.primitives.Booleans;
import java.util.Arrays;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;

/**
 * A buffer of rows of several blocks that are counted together, so that a sample of small teams is counted as quickly as one large block.
 * It holds codes column by column, and ratings after {@link #read}.
 */
final class RowBuffer {
    private static final int LONGEST = 1024;

    private final Ratings ratings;
    private final byte[][] codes; // by question
    private final byte[] gaps = new byte[LONGEST]; // below 0 if an answer is missing
    private final int[][] columns; // ratings by question
    private final int[] row;
    private final int[] present;
    private int rows;

    RowBuffer(Ratings ratings) {
        int k = ratings.size();
        this.ratings = ratings;
        this.codes = new byte[k][LONGEST];
        this.columns = new int[k][LONGEST];
        this.row = new int[k];
        this.present = new int[k];
    }

    /** The number of rows in the buffer. */
    int rows() {
        return rows;
    }

    boolean isFull() {
        return rows == LONGEST;
    }

    /** Copies rows of a block into the buffer, starting with {@code from}, until it is full; returns the number of rows copied. */
    int take(AnswerBlock block, int from) {
        int taken = Math.min(block.size() - from, LONGEST - rows);
        for (int q = 0; q < codes.length; q++) {
            int column = ratings.column(q);
            byte[] into = codes[q];
            for (int i = 0; i < taken; i++) {
                into[rows + i] = block.code(from + i, column);
            }
        }
        rows += taken;
        return taken;
    }

    /**
     * Converts the codes to ratings, and counts the codes.
     *
     * @param needed the questions without which a row is partial; nobody answered the others. Without any, all rows are partial.
     */
    void read(long[][] codeCounts, boolean[] needed) {
        Arrays.fill(gaps, (byte) (Booleans.contains(needed, true) ? 0 : -1));
        for (int q = 0; q < columns.length; q++) {
            if (needed[q]) {
                turn(codes[q], columns[q], gaps, rows, ratings.start(q), ratings.factor(q));
            } else {
                Arrays.fill(columns[q], 0);
            }
            count(codes[q], rows, codeCounts[q]);
        }
    }

    /** True if any row has an answer to a question. */
    boolean answered(int question) {
        for (int row = 0; row < rows; row++) {
            if (codes[question][row] >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void turn(byte[] codes, int[] column, byte[] gaps, int rows, int start, int factor) {
        for (int row = 0; row < rows; row++) {
            column[row] = start + factor * codes[row];
        }
        for (int row = 0; row < rows; row++) {
            gaps[row] |= codes[row];
        }
    }

    private static void count(byte[] codes, int rows, long[] counts) {
        for (int row = 0; row < rows; row++) {
            counts[codes[row] & 0xFF]++;
        }
    }

    /**
     * Sets the columns of rows with a missing answer to 0 and passes these rows to {@code partial}; returns the number of complete rows.
     */
    int takePartial(Partial partial) {
        int complete = 0;
        for (int at = 0; at < rows; at++) {
            if (gaps[at] >= 0) {
                complete++;
            } else {
                int answers = 0;
                for (int q = 0; q < columns.length; q++) {
                    present[q] = codes[q][at] >= 0 ? 1 : 0;
                    answers += present[q];
                    row[q] = columns[q][at] * present[q];
                    columns[q][at] = 0;
                }
                partial.add(at, answers, row, present);
            }
        }
        return complete;
    }

    int[][] columns() {
        return columns;
    }

    byte code(int row, int question) {
        return codes[question][row];
    }

    /** True if any question applies to the respondent of that row. */
    boolean asked(int row) {
        for (byte[] column : codes) {
            if (column[row] != Absence.NOT_APPLICABLE.code()) {
                return true;
            }
        }
        return false;
    }

    /** Removes all rows. */
    void clear() {
        rows = 0;
    }

    /** A consumer of rows in which an answer is missing. */
    interface Partial {
        /** Adds a row. The caller reuses the arrays. */
        void add(int row, int answers, int[] ratings, int[] present);
    }
}
