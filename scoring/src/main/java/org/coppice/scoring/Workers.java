package org.coppice.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many things at once and hands the results over in the order of the things, whatever the number of threads. */
final class Workers {
    private static final int CHUNK = 256;
    private static final int CHUNKS = 3; // under way for each thread

    private final int threads;

    Workers(int threads) {
        this.threads = threads;
    }

    <A, B> void each(Iterator<A> things, Function<? super A, ? extends B> work, Consumer<? super B> results) {
        if (threads == 1) {
            things.forEachRemaining(thing -> results.accept(work.apply(thing)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads - 1, task -> {
            Thread thread = new Thread(task, "coppice-worker");
            thread.setDaemon(true);
            return thread;
        });
        Queue<FutureTask<List<B>>> underWay = new ArrayDeque<>();
        try {
            while (things.hasNext() || !underWay.isEmpty()) {
                while (things.hasNext() && underWay.size() < CHUNKS * threads) {
                    List<A> chunk = next(things);
                    FutureTask<List<B>> task =
                            new FutureTask<>(() -> chunk.stream().<B>map(work).toList());
                    underWay.add(task);
                    pool.execute(task);
                }
                help(underWay);
                underWay.remove().get().forEach(results);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scoring; start again", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Does what nobody has begun, until the first is done or all are begun. */
    private static void help(Queue<? extends FutureTask<?>> underWay) throws InterruptedException {
        FutureTask<?> first = underWay.element();
        for (FutureTask<?> task : underWay) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (first.isDone()) {
                return;
            }
            task.run(); // does nothing where it is begun
        }
    }

    private static <A> List<A> next(Iterator<A> things) {
        List<A> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && things.hasNext()) {
            chunk.add(things.next());
        }
        return chunk;
    }
}
