package org.coppice.statistics.reliability;

import java.util.Arrays;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;

/**
 * Rows that wait to be counted together, of however many blocks: so that a sample of small teams is counted as quickly as one large
 * block. Codes column by column, and once they are {@link #read} ratings.
 */
final class RowBuffer {
    private static final int LONGEST = 1024;

    private final Ratings ratings;
    private final byte[][] codes; // by question
    private final byte[] gaps = new byte[LONGEST]; // below 0 where an answer is missing
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

    /** How many rows wait. */
    int rows() {
        return rows;
    }

    boolean isFull() {
        return rows == LONGEST;
    }

    /** Takes rows of a block, from that one on, as many as there are and find room; returns how many. */
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

    /** Makes ratings of the codes, and counts these. */
    void read(long[][] codeCounts) {
        Arrays.fill(gaps, (byte) 0);
        for (int q = 0; q < columns.length; q++) {
            turn(codes[q], columns[q], gaps, rows, ratings.start(q), ratings.sign(q));
            count(codes[q], rows, codeCounts[q]);
        }
    }

    private static void turn(byte[] codes, int[] column, byte[] gaps, int rows, int start, int sign) {
        for (int row = 0; row < rows; row++) {
            column[row] = start + sign * codes[row];
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

    /** Takes the rows with a gap out, so that their columns are 0, and gives each to {@code partial}; returns how many rows are left. */
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

    /** Whether any question applies to the respondent of that row. */
    boolean asked(int row) {
        for (byte[] column : codes) {
            if (column[row] != Absence.NOT_APPLICABLE.code()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets all rows. */
    void clear() {
        rows = 0;
    }

    /** Takes a row in which an answer is missing. */
    interface Partial {
        /** The arrays are the caller's. */
        void add(int row, int answers, int[] ratings, int[] present);
    }
}
