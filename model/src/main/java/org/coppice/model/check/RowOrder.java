package org.coppice.model.check;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Sorts rows by a number for each row, and rows with equal numbers by a comparison, without an object per row. */
public final class RowOrder {
    private static final int FEW = 24;

    private final long[] keys;
    private final IntBinaryOperator ties;
    private final int[] order;

    private RowOrder(long[] keys, IntBinaryOperator ties) {
        this.keys = keys;
        this.ties = ties;
        this.order = new int[keys.length];
    }

    /** Returns the indices of the rows, first to last: by {@code keys}, then by {@code ties}, which compares two indices. */
    public static int[] of(long[] keys, IntBinaryOperator ties) {
        RowOrder rows = new RowOrder(keys, ties);
        for (int i = 0; i < keys.length; i++) {
            rows.order[i] = i;
        }
        rows.sort(0, keys.length);
        return rows.order;
    }

    private void sort(int from, int to) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        if (isAfter(order[middle - 1], order[middle])) {
            merge(from, middle, to);
        }
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int at = i;
            for (; at > from && isAfter(order[at - 1], row); at--) {
                order[at] = order[at - 1];
            }
            order[at] = row;
        }
    }

    private void merge(int from, int middle, int to) {
        int[] first = Arrays.copyOfRange(order, from, middle);
        int at = from;
        int second = middle;
        for (int row : first) {
            while (second < to && isAfter(row, order[second])) {
                order[at++] = order[second++];
            }
            order[at++] = row;
        }
    }

    private boolean isAfter(int a, int b) {
        return keys[a] != keys[b] ? keys[a] > keys[b] : ties.applyAsInt(a, b) > 0;
    }
}
