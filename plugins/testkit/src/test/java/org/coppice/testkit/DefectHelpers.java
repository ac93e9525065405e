package org.coppice.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** Helpers that defective strategies share. */
final class DefectHelpers {
    private static final int TURNS = 50;

    private DefectHelpers() {}

    /** Returns a share half as far from the middle: a different figure that keeps every rule by itself. */
    static double of(double share) {
        return (share + 0.5) / 2;
    }

    /** True if the default locale maps I to another letter than i. */
    static boolean turkish() {
        return !toLowerCase("I").equals("i");
    }

    @SuppressWarnings("StringCaseLocaleUsage") // the defect
    private static String toLowerCase(String text) {
        return text.toLowerCase();
    }

    /** True if another thread is inside too. */
    @SuppressWarnings("ThreadPriorityCheck") // only changes how soon the other thread comes
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
