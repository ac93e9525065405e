package org.coppice.scoring;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the code of plugins, so that whatever it does ends in a {@link PluginException} that names it. */
final class Guard {
    /** What a reader can do about a plugin that fails. */
    static final String REMEDY = "; report it to the plugin's author, or do without it";

    private Guard() {}

    /** What {@code call} returns; {@code who} says whose code it is, such as {@code scoring strategy "x" of plugin "y"}. */
    static <T> T call(String who, Supplier<? extends @Nullable T> call) {
        @Nullable T result;
        try {
            result = call.get();
        } catch (Throwable e) { // a stranger's code may throw anything, declared or not
            if (e instanceof InternalError broken) {
                throw broken; // the virtual machine's own
            }
            throw new PluginException(who + " failed: " + reason(e) + REMEDY, e);
        }
        if (result == null) {
            throw new PluginException(who + " returned null" + REMEDY);
        }
        return result;
    }

    /** The same, but what is refused with an {@link IllegalArgumentException} stays refused in the plugin's own words. */
    static <T> T bind(String who, Supplier<? extends @Nullable T> call) {
        return call(who, () -> {
                    try {
                        return new Bound<T>(call.get(), null);
                    } catch (IllegalArgumentException e) {
                        return new Bound<T>(null, e);
                    }
                })
                .orThrow(who);
    }

    /** What {@code call} returns within {@code deadline}; after it the caller goes on and the worker, named, is left behind. */
    static <T> T within(Duration deadline, String who, Supplier<T> call) {
        FutureTask<T> task = new FutureTask<>(call::get);
        Thread worker = new Thread(task, "coppice: " + who);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PluginException(
                    who + " did not answer within " + deadline.toSeconds() + " s and was left behind in thread \""
                            + worker.getName() + "\"" + REMEDY,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginException("the wait for " + who + " was interrupted; try again", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) e.getCause();
        }
    }

    /** What went wrong, in one line: the kind of the error and its message, if it has one to tell. */
    static String reason(Throwable e) {
        String kind = e.getClass().getSimpleName();
        try {
            String message = e.getMessage();
            return message == null || message.isBlank()
                    ? kind
                    : kind + ": " + message.lines().findFirst().orElse("");
        } catch (RuntimeException | Error silent) { // the exception is a stranger's code as well
            return kind;
        }
    }

    private record Bound<T>(@Nullable T result, @Nullable IllegalArgumentException refused) {
        T orThrow(String who) {
            if (refused != null) {
                throw new IllegalArgumentException(
                        who + ": " + reason(refused).replaceFirst("^IllegalArgumentException: ", ""), refused);
            }
            return call(who, () -> result);
        }
    }
}
