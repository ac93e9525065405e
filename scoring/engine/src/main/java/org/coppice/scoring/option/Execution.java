package org.coppice.scoring.option;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * How the work on a sample is carried out: on the calling thread alone, or on an executor of the caller as well; and when it is to stop. No figure
 * depends on it: the results have the same bits, and are handed over in the same order.
 *
 * <pre>{@code
 * AtomicBoolean stop = new AtomicBoolean();
 * Execution execution = Execution.on(executor, 8).cancelledBy(stop::get);
 * assessment.assess(sample, SampleOptions.DEFAULT.with(execution));
 * }</pre>
 *
 * <p>Work that is cancelled, or whose calling thread is interrupted, ends with a {@link CancelledException}; an interrupted thread stays so.
 *
 * @since 0.1.0
 */
public final class Execution {
    /** On the calling thread alone, until all is done or the thread is interrupted. */
    public static final Execution SERIAL = new Execution(null, 1, () -> false);

    private final @Nullable Executor executor;
    private final int tasksAtOnce;
    private final BooleanSupplier cancelled;

    private Execution(@Nullable Executor executor, int tasksAtOnce, BooleanSupplier cancelled) {
        this.executor = executor;
        this.tasksAtOnce = tasksAtOnce;
        this.cancelled = cancelled;
    }

    /**
     * On an executor, which stays the caller's to shut down. The calling thread works too, and goes on alone where the executor starts no task.
     *
     * @param tasksAtOnce how many tasks there are at most at a time, 1 or more; three for each thread keep the threads busy. A task holds the
     *     answers of up to 256 teams in memory.
     */
    public static Execution on(Executor executor, int tasksAtOnce) {
        requireNonNull(executor, "executor is null; give one, or use Execution.SERIAL");
        if (tasksAtOnce < 1) {
            throw new InvalidValueException(
                    "the number of tasks at once is " + tasksAtOnce, "give 1 or more, such as 3 for each thread");
        }
        return new Execution(executor, tasksAtOnce, () -> false);
    }

    /**
     * The same, cancelled as soon as {@code cancelled} returns true.
     *
     * @param cancelled asked between teams, by any of the threads that work; must be fast and thread-safe
     */
    public Execution cancelledBy(BooleanSupplier cancelled) {
        requireNonNull(cancelled, "cancelled is null; give a function that says whether to stop");
        return new Execution(executor, tasksAtOnce, cancelled);
    }

    /** The executor; null for the calling thread alone. */
    @Nullable
    public Executor executor() {
        return executor;
    }

    public int tasksAtOnce() {
        return tasksAtOnce;
    }

    /** Throws where the work is to stop. */
    public void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException("the thread was interrupted; start again to have all figures");
        }
        if (cancelled.getAsBoolean()) {
            throw new CancelledException("the work was cancelled; start again to have all figures");
        }
    }
}
