package org.coppice.scoring.audit;

/**
 * All multisets of n whole numbers from 0 to L − 1, counted by their sum and their sum of squares with dynamic programming. For each pair of
 * sums it is known whether one or several multisets have it, and the smallest and the largest number in any of them.
 */
final class AnswerSums {
    /** The largest number of values of which a cell can store the lowest and the highest. */
    static final int MOST_VALUES = 64;

    private static final int ONE = 1;
    private static final int SEVERAL = 2;
    private static final int COUNT = 3;
    private static final int SIX_BITS = 63;

    private final short[][] cells; // by the sum of x, then the sum of x(x − 1)/2

    private AnswerSums(short[][] cells) {
        this.cells = cells;
    }

    /** Receives one pair of sums that occurs. */
    @FunctionalInterface
    interface Visitor {
        void accept(int sum, int squares, boolean several, int lowest, int highest);
    }

    /** Returns the sums of all multisets of {@code n} numbers. */
    static AnswerSums of(int n, int values) {
        short[][][] cells = new short[n + 1][][];
        for (int c = 0; c <= n; c++) {
            cells[c] = new short[c * (values - 1) + 1][];
            for (int sum = 0; sum < cells[c].length; sum++) {
                cells[c][sum] = new short[sum * Math.max(0, values - 2) / 2 + 1];
            }
        }
        cells[0][0][0] = (short) cell(ONE, SIX_BITS, 0);
        for (int value = 0; value < values; value++) {
            for (int c = 1; c <= n; c++) {
                for (int sum = 0; sum <= (c - 1) * value; sum++) {
                    add(cells[c - 1][sum], value, cells[c][sum + value]);
                }
            }
        }
        return new AnswerSums(cells[n]);
    }

    /** Adds one more {@code value}, which is the largest so far, to all multisets of a row. */
    private static void add(short[] from, int value, short[] to) {
        int shift = value * (value - 1) / 2;
        for (int q = 0; q < from.length; q++) {
            int before = from[q];
            if (before != 0) {
                int known = to[q + shift];
                int lowest = Math.min(lowest(before), value);
                to[q + shift] = (short)
                        (known == 0
                                ? cell(before & COUNT, lowest, value)
                                : cell(SEVERAL, Math.min(lowest, lowest(known)), value));
            }
        }
    }

    private static int cell(int count, int lowest, int highest) {
        return count | lowest << 2 | highest << 8;
    }

    private static int lowest(int cell) {
        return cell >> 2 & SIX_BITS;
    }

    /** Passes each pair of sums that occurs to {@code visitor}, by sum and then by squares. */
    void each(Visitor visitor) {
        for (int sum = 0; sum < cells.length; sum++) {
            for (int q = 0; q < cells[sum].length; q++) {
                int cell = cells[sum][q];
                if (cell != 0) {
                    visitor.accept(sum, 2 * q + sum, (cell & COUNT) == SEVERAL, lowest(cell), cell >> 8 & SIX_BITS);
                }
            }
        }
    }
}
