package org.coppice.statistics.reliability;

/** Sums of arrays of whole numbers, place by place. */
public final class Longs {
    private Longs() {}

    public static void add(long[] into, long[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }
}
