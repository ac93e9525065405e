package org.coppice.scoring.reliability;

/** Sums of arrays of whole numbers, place by place. */
final class Longs {
    private Longs() {}

    static void add(long[] into, long[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }
}
