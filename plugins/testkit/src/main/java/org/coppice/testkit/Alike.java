package org.coppice.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does the same where it must come out the same: in another language, from many threads. */
final class Alike {
    private static final Locale TURKISH = new Locale("tr", "TR");
    private static final int THREADS = 8;

    private Alike() {}

    /** Does it where the language is Turkish, whose i and I are other letters and whose decimal point is a comma. */
    static <T> T inTurkish(Supplier<T> work) {
        return in(TURKISH, work);
    }

    /**
     * Does it where no language is set.
     *
     * @throws NotAsked if it does not come out alike each time
     */
    static <T> T inNoLanguage(Supplier<T> work) {
        return in(Locale.ROOT, () -> requireSame(work.get(), work));
    }

    private static <T> T in(Locale language, Supplier<T> work) {
        Locale before = Locale.getDefault();
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(language);
        try {
            return work.get();
        } finally {
            Locale.setDefault(before);
            Locale.setDefault(Locale.Category.FORMAT, format);
            Locale.setDefault(Locale.Category.DISPLAY, display);
        }
    }

    /**
     * Work that is done by many threads.
     *
     * @param expected what comes of it
     * @param again does it; what it throws is another outcome
     */
    record Work(Object expected, Supplier<?> again) {
        private boolean comesOut() {
            return expected.equals(again.get());
        }
    }

    /**
     * Whether all comes out as expected each time that eight threads do it, different work at once: what is kept from one call is then another's.
     *
     * @param times how often each thread does some of the work
     * @throws NotAsked if some does not come out alike from one thread either
     */
    static boolean fromManyThreads(int times, List<Work> works) {
        works.forEach(work -> requireSame(work.expected(), work.again()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int first = t;
                all.add(() -> manyTimes(times, works, first, start));
            }
            boolean alike = true;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                alike &= one.get();
            }
            return alike;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the wait for the threads was interrupted; try again", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Leaves out what comes out otherwise the second time as well: another rule tells of it. */
    static <T> T requireSame(T expected, Supplier<?> again) {
        if (!expected.equals(again.get())) {
            throw new NotAsked("it comes out otherwise each time");
        }
        return expected;
    }

    private static boolean manyTimes(int times, List<Work> works, int first, CyclicBarrier start)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        for (int i = 0; i < times; i++) {
            if (!works.get((first + i) % works.size()).comesOut()) {
                return false;
            }
        }
        return true;
    }
}
