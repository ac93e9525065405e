package org.coppice.testkit.rule;

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

/** Repeats work under other conditions that must not change its result: another default locale, many threads. */
final class RepeatabilityProbe {
    private static final Locale TURKISH = new Locale("tr", "TR");
    private static final int THREADS = 8;

    private RepeatabilityProbe() {}

    /** Runs work with the Turkish default locale, in which i and I are not a pair and the decimal separator is a comma. */
    static <T> T inTurkishLocale(Supplier<T> work) {
        return inLocale(TURKISH, work);
    }

    /**
     * Runs work twice with the root locale.
     *
     * @throws RuleNotApplicableException if the two results differ
     */
    static <T> T inRootLocale(Supplier<T> work) {
        return inLocale(Locale.ROOT, () -> requireRepeatable(work.get(), work));
    }

    private static <T> T inLocale(Locale locale, Supplier<T> work) {
        Locale before = Locale.getDefault();
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(locale);
        try {
            return work.get();
        } finally {
            Locale.setDefault(before);
            Locale.setDefault(Locale.Category.FORMAT, format);
            Locale.setDefault(Locale.Category.DISPLAY, display);
        }
    }

    /**
     * Task that many threads repeat.
     *
     * @param expected the expected result
     * @param again computes the result again; an exception counts as a different result
     */
    record Task(Object expected, Supplier<?> again) {
        private boolean isRepeatable() {
            return expected.equals(again.get());
        }
    }

    /**
     * Returns true if every result is as expected while eight threads run different tasks at the same time, so that state kept from one call reaches
     * another.
     *
     * @param times the number of tasks that each thread runs
     * @throws RuleNotApplicableException if a result differs in one thread already
     */
    static boolean isRepeatableFromManyThreads(int times, List<Task> tasks) {
        tasks.forEach(work -> requireRepeatable(work.expected(), work.again()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int first = t;
                all.add(() -> manyTimes(times, tasks, first, start));
            }
            boolean repeatable = true;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                repeatable &= one.get();
            }
            return repeatable;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the wait for the threads was interrupted; try again", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Skips a sample whose result differs at the second call: another rule reports that. */
    static <T> T requireRepeatable(T expected, Supplier<?> again) {
        if (!expected.equals(again.get())) {
            throw new RuleNotApplicableException("the result differs at each call");
        }
        return expected;
    }

    private static boolean manyTimes(int times, List<Task> tasks, int first, CyclicBarrier start)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        for (int i = 0; i < times; i++) {
            if (!tasks.get((first + i) % tasks.size()).isRepeatable()) {
                return false;
            }
        }
        return true;
    }
}
