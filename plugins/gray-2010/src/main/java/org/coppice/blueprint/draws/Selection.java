package org.coppice.blueprint.draws;

import org.coppice.model.score.Interval;

/** The middle of draws by selection, which is quicker than sorting them (Hoare 1961). */
public final class Selection {
    private Selection() {}

    /** The interval that leaves half of what {@code level} leaves out at either end. */
    public static Interval.Between interval(double[] draws, double level) {
        double[] some = draws.clone();
        int last = some.length - 1;
        int lower = (int) Math.floor((1 - level) / 2 * last);
        int upper = last - lower;
        select(some, 0, last, lower);
        double least = some[lower];
        select(some, lower, last, upper);
        return new Interval.Between(least, some[upper], level);
    }

    /** Moves values of {@code from} to {@code to} so that the one at {@code place} is as if sorted, none before it larger, none after it smaller. */
    public static void select(double[] values, int from, int to, int place) {
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
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
