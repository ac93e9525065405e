package org.coppice.blueprint.draws;

import org.coppice.model.score.Interval;

/** Quantiles by the Quickselect algorithm, which is faster than sorting (Hoare 1961). */
public final class Quickselect {
    private Quickselect() {}

    /** Returns the equal-tailed interval of draws. */
    public static Interval.Between interval(double[] draws, double level) {
        double[] copy = draws.clone();
        int last = copy.length - 1;
        int lower = (int) Math.floor((1 - level) / 2 * last);
        int upper = last - lower;
        select(copy, 0, last, lower);
        double least = copy[lower];
        select(copy, lower, last, upper);
        return new Interval.Between(least, copy[upper], level);
    }

    /** Partially sorts the values from {@code from} to {@code to}, so that index {@code index} has its sorted value, smaller ones before it. */
    public static void select(double[] values, int from, int to, int index) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = values[low + (high - low) / 2];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (index <= j) {
                high = j;
            } else if (index >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
