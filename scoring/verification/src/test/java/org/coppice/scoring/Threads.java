package org.coppice.scoring;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.coppice.scoring.option.Execution;

/** Executions on as many threads as a test names. */
public final class Threads {
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "test-worker");
        thread.setDaemon(true);
        return thread;
    });

    private Threads() {}

    /** On the calling thread alone for 1, else with others from one pool. */
    public static Execution of(int threads) {
        return threads == 1 ? Execution.SERIAL : Execution.on(POOL, threads);
    }
}
