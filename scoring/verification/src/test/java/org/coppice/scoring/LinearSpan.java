package org.coppice.scoring;

import java.util.ArrayList;
import java.util.List;

/** The span of some rows, kept in reduced form. */
public final class LinearSpan {
    private static final double TINY = 1e-9;

    private final List<double[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** Of no rows. */
    public LinearSpan() {}

    /** Adds a row; true if it was not in the span before. */
    public boolean add(double[] row) {
        double[] rest = reduce(row);
        int pivot = 0;
        for (int i = 1; i < rest.length; i++) {
            if (Math.abs(rest[i]) > Math.abs(rest[pivot])) {
                pivot = i;
            }
        }
        if (Math.abs(rest[pivot]) <= TINY) {
            return false;
        }
        double scale = rest[pivot];
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= scale;
        }
        for (double[] other : basis) {
            double factor = other[pivot];
            for (int i = 0; i < rest.length; i++) {
                other[i] -= factor * rest[i];
            }
        }
        basis.add(rest);
        pivots.add(pivot);
        return true;
    }

    /** Whether the row lies in the span. */
    public boolean contains(double[] row) {
        double[] rest = reduce(row);
        for (double value : rest) {
            if (Math.abs(value) > TINY) {
                return false;
            }
        }
        return true;
    }

    private double[] reduce(double[] row) {
        double[] rest = row.clone();
        for (int b = 0; b < basis.size(); b++) {
            double factor = rest[pivots.get(b)];
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= factor * basis.get(b)[i];
            }
        }
        return rest;
    }
}
