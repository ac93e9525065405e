package org.coppice.scoring.option;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * How the work on a sample is carried out: on the calling thread only, or also on an executor of the caller; and when it is cancelled. No
 * result depends on it: the figures are bit-identical and are passed on in the same order. Immutable.
 *
 * <pre>{@code
 * AtomicBoolean stop = new AtomicBoolean();
 * Execution execution = Execution.on(executor, 8).cancelledBy(stop::get);
 * assessment.assess(sample, SampleOptions.DEFAULT.with(execution));
 * }</pre>
 *
 * <p>If the work is cancelled, or if the calling thread is interrupted, the work ends with a {@link CancelledException}. The interrupt
 * status of the thread remains set.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Execution {
    /** Execution on the calling thread only. It ends when all work is done or when the thread is interrupted. */
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
     * Returns an execution that uses an executor. The caller remains responsible for shutting the executor down. The calling thread works
     * too, and does all the work if the executor starts no task.
     *
     * @param executor the executor
     * @param tasksAtOnce the maximum number of tasks at a time, 1 or more; three for each thread keep the threads busy. A task holds the
     *     answers of up to 16 teams in memory.
     */
    public static Execution on(Executor executor, int tasksAtOnce) {
        Check.notNull(executor, "executor", "give one, or use Execution.SERIAL");
        if (tasksAtOnce < 1) {
            throw new InvalidValueException(
                    "the number of tasks at once is " + tasksAtOnce, "give 1 or more, such as 3 for each thread");
        }
        return new Execution(executor, tasksAtOnce, () -> false);
    }

    /**
     * Returns a copy that is cancelled as soon as {@code cancelled} returns true.
     *
     * @param cancelled the condition, which any of the working threads evaluates between teams; it must be fast and thread-safe
     */
    public Execution cancelledBy(BooleanSupplier cancelled) {
        Check.notNull(cancelled, "cancelled", "give a function that says whether to stop");
        return new Execution(executor, tasksAtOnce, cancelled);
    }

    /** Returns the executor, or null if only the calling thread is used. */
    @Nullable
    public Executor executor() {
        return executor;
    }

    /** Returns the maximum number of tasks at a time. */
    public int tasksAtOnce() {
        return tasksAtOnce;
    }

    /** Throws {@link CancelledException} if the current thread is interrupted or the work is cancelled. */
    public void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException("the thread was interrupted; start again to have all figures");
        }
        if (cancelled.getAsBoolean()) {
            throw new CancelledException("the work was cancelled; start again to have all figures");
        }
    }
}
