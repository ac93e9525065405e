package org.coppice.statistics.covariance;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.coppice.model.check.Check;

/**
 * Rows of integers, 0 or more, with several fields packed into each long. A field has as many bits as its sum over that many rows can need,
 * so that adding longs adds all their fields at once without overflow into the next field.
 */
public final class PackedRows {
    private final int rows;
    private final int words;
    private final int[] word; // of each field
    private final int[] shift;
    private final long[] mask;
    private final long[] data; // row by row

    /**
     * Creates rows of 0.
     *
     * @param largest the largest value of each field
     */
    public PackedRows(int rows, long[] largest) {
        int fields = largest.length;
        this.rows = rows;
        this.word = new int[fields];
        this.shift = new int[fields];
        this.mask = new long[fields];
        int used = 0;
        int full = 0;
        for (int f = 0; f < fields; f++) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.multiplyExact(largest[f], Math.max(1L, rows)));
            if (used + bits > Long.SIZE) {
                full++;
                used = 0;
            }
            word[f] = full;
            shift[f] = used;
            mask[f] = (1L << bits) - 1;
            used += bits;
        }
        this.words = full + 1;
        this.data = new long[Math.multiplyExact(rows, words)];
    }

    public int rows() {
        return rows;
    }

    /** Sets the values of a row. */
    public void set(int row, long[] values) {
        for (int f = 0; f < values.length; f++) {
            data[row * words + word[f]] |= values[f] << shift[f];
        }
    }

    /** Draws as many rows as there are, with replacement, and adds up each field. */
    public void draw(SplittableRandom random, long[] sums) {
        if (words == 2) {
            drawTwo(random, sums);
            return;
        }
        long[] packed = new long[words];
        for (int draw = 0; draw < rows; draw += 2) {
            long bits = random.nextLong();
            add(packed, place(bits >>> 32));
            if (draw + 1 < rows) {
                add(packed, place(bits & 0xFFFF_FFFFL));
            }
        }
        unpack(packed, sums);
    }

    /** Draws and adds up rows of two longs, the case of five ratings; the sums are kept in registers. */
    private void drawTwo(SplittableRandom random, long[] sums) {
        long first = 0;
        long second = 0;
        for (int draw = 0; draw < rows; draw += 2) {
            long bits = random.nextLong();
            int at = 2 * place(bits >>> 32);
            first += data[at];
            second += data[at + 1];
            if (draw + 1 < rows) {
                int next = 2 * place(bits & 0xFFFF_FFFFL);
                first += data[next];
                second += data[next + 1];
            }
        }
        unpack(new long[] {first, second}, sums);
    }

    /** Returns a random row index from 32 random bits; the frequencies of rows differ by a share of at most rows/2³². */
    private int place(long bits) {
        return (int) ((bits * rows) >>> 32);
    }

    /** Adds up each field over those rows. */
    public void add(int[] drawn, long[] sums) {
        Check.that(drawn.length == rows, "the resample has %d rows; draw %d rows", drawn.length, rows);
        long[] packed = new long[words];
        for (int row : drawn) {
            if (row < 0 || row >= rows) {
                Check.that(false, "the resample contains row %d; give rows from 0 to %d", row, rows - 1);
            }
            add(packed, row);
        }
        unpack(packed, sums);
    }

    private void add(long[] packed, int row) {
        for (int w = 0, at = row * words; w < words; w++, at++) {
            packed[w] += data[at];
        }
    }

    private void unpack(long[] packed, long[] sums) {
        Arrays.setAll(sums, f -> (packed[word[f]] >>> shift[f]) & mask[f]);
    }
}
