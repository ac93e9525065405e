package org.coppice.scoring.audit;

import java.util.function.Consumer;

/** Enumerates multisets by brute force. */
final class Multisets {
    private Multisets() {}

    /** Passes each multiset of {@code n} of the numbers below {@code kinds}, in ascending order, to {@code visitor}; the array is reused. */
    static void each(int n, int kinds, Consumer<int[]> visitor) {
        each(new int[n], 0, 0, kinds, visitor);
    }

    private static void each(int[] chosen, int place, int from, int kinds, Consumer<int[]> visitor) {
        if (place == chosen.length) {
            visitor.accept(chosen);
            return;
        }
        for (int kind = from; kind < kinds; kind++) {
            chosen[place] = kind;
            each(chosen, place + 1, kind, kinds, visitor);
        }
    }
}
