package org.coppice.scoring.reliability;

import java.util.Arrays;
import org.coppice.model.answer.AnswerBlock;

/** Some rows of a block that are counted together: ratings column by column, and which rows have a gap. Made once for each call. */
final class Stretch {
    private static final int LONGEST = 4096;

    private final Ratings ratings;
    private final byte[] codes;
    private final byte[] gaps; // below 0 where an answer is missing
    private final int[][] columns;
    private final int[] row;
    private final int[] present;

    /** For blocks of that many rows. */
    Stretch(Ratings ratings, int rows) {
        int length = Math.min(rows, LONGEST);
        this.ratings = ratings;
        this.codes = new byte[length];
        this.gaps = new byte[length];
        this.columns = new int[ratings.size()][length];
        this.row = new int[ratings.size()];
        this.present = new int[ratings.size()];
    }

    int length() {
        return codes.length;
    }

    /** Reads the rows from {@code start} on, and counts their codes. */
    void read(AnswerBlock block, int start, int rows, long[][] codeCounts) {
        Arrays.fill(gaps, (byte) 0);
        for (int q = 0; q < columns.length; q++) {
            block.codes(ratings.column(q), start, codes);
            turn(codes, columns[q], gaps, rows, ratings.start(q), ratings.sign(q));
            count(codes, rows, codeCounts[q]);
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
    int takePartial(AnswerBlock block, int start, int rows, Partial partial) {
        int complete = 0;
        for (int at = 0; at < rows; at++) {
            if (gaps[at] >= 0) {
                complete++;
            } else {
                int answers = 0;
                for (int q = 0; q < columns.length; q++) {
                    byte code = block.code(start + at, ratings.column(q));
                    present[q] = code >= 0 ? 1 : 0;
                    answers += present[q];
                    row[q] = columns[q][at] * present[q];
                    columns[q][at] = 0;
                }
                partial.add(start + at, answers, row, present);
            }
        }
        return complete;
    }

    int[][] columns() {
        return columns;
    }

    /** Takes a row in which an answer is missing. */
    interface Partial {
        /** The arrays are the caller's. */
        void add(int blockRow, int answers, int[] ratings, int[] present);
    }
}
