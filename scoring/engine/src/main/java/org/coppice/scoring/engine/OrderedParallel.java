package org.coppice.scoring.engine;

import com.google.common.base.Throwables;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.coppice.scoring.option.Execution;

/**
 * Applies a function to many things, in parallel if there is an executor, and passes on the results on the calling thread in the order of
 * the things.
 */
public final class OrderedParallel {
    /** The number of things of a task: few, so that a sample of a hundred teams has work for several threads. */
    private static final int CHUNK = 16;

    private final Execution execution;

    public OrderedParallel(Execution execution) {
        this.execution = execution;
    }

    public <A, B> void each(Iterator<A> things, Function<? super A, ? extends B> work, Consumer<? super B> results) {
        Function<A, B> checked = thing -> {
            execution.check();
            return work.apply(thing);
        };
        execution.check();
        Executor executor = execution.executor();
        if (executor == null) {
            things.forEachRemaining(thing -> results.accept(checked.apply(thing)));
        } else {
            on(executor, things, checked, results);
        }
    }

    private <A, B> void on(Executor executor, Iterator<A> things, Function<A, B> work, Consumer<? super B> results) {
        Queue<FutureTask<List<B>>> underWay = new ArrayDeque<>();
        try {
            while (things.hasNext() || !underWay.isEmpty()) {
                while (things.hasNext() && underWay.size() < execution.tasksAtOnce()) {
                    List<A> chunk = next(things);
                    FutureTask<List<B>> task =
                            new FutureTask<>(() -> chunk.stream().map(work).toList());
                    underWay.add(task);
                    executor.execute(task);
                }
                help(underWay);
                for (B result : underWay.remove().get()) {
                    execution.check();
                    results.accept(result);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            execution.check();
            throw new AssertionError("an interrupted thread is not interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwables.throwIfUnchecked(cause);
            throw new UndeclaredThrowableException(cause);
        } finally {
            underWay.forEach(task -> task.cancel(false));
        }
    }

    /** Runs queued tasks on the calling thread until the first task is done or all tasks have started. */
    private void help(Queue<? extends FutureTask<?>> underWay) {
        FutureTask<?> first = underWay.element();
        for (FutureTask<?> task : underWay) {
            execution.check();
            if (first.isDone()) {
                return;
            }
            task.run(); // has no effect if the task has started
        }
    }

    private <A> List<A> next(Iterator<A> things) {
        List<A> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && things.hasNext()) {
            execution.check();
            chunk.add(things.next());
        }
        return chunk;
    }
}
