package org.coppice.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** What broken strategies have in common. */
final class Halves {
    private static final int TURNS = 50;

    private Halves() {}

    /** A share half as far from the middle: another figure that keeps every rule by itself. */
    static double of(double share) {
        return (share + 0.5) / 2;
    }

    /** Whether the language of the machine writes I otherwise. */
    static boolean turkish() {
        return !toLowerCase("I").equals("i");
    }

    @SuppressWarnings("StringCaseLocaleUsage") // that is what is broken
    private static String toLowerCase(String text) {
        return text.toLowerCase();
    }

    /** Whether another thread is here too. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing rests on it but how soon the other comes
    static boolean crowded(AtomicInteger inside) {
        boolean others = inside.incrementAndGet() > 1;
        for (int i = 0; i < TURNS && !others; i++) {
            Thread.yield();
            others = inside.get() > 1;
        }
        inside.decrementAndGet();
        return others;
    }
}
