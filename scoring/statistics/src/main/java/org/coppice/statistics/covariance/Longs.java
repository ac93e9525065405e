package org.coppice.statistics.covariance;

/**
 * Element-wise sums of arrays of integers.
 */
public final class Longs {
    private Longs() {}

    public static void add(long[] into, long[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }
}
