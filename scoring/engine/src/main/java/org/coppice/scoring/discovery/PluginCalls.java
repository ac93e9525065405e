package org.coppice.scoring.discovery;

import com.google.common.base.Throwables;
import java.time.Duration;
import java.util.ServiceConfigurationError;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.plugin.PluginException;
import org.jspecify.annotations.Nullable;

/** Calls the code of plugins, so that whatever it does ends in a {@link PluginException} that names it. */
public final class PluginCalls {
    private PluginCalls() {}

    /** What {@code call} returns; {@code who} says whose code it is, such as {@code scoring strategy "x" of plugin "y"}. */
    public static <T> T call(String who, Supplier<? extends @Nullable T> call) {
        @Nullable T result;
        try {
            result = call.get();
        } catch (Exception | LinkageError | StackOverflowError | ServiceConfigurationError | AssertionError e) {
            rethrowIfHosts(e);
            // code of a plugin may throw exceptions undeclared; all other errors are the virtual machine's, such as its
            // lack of memory
            throw new PluginException(who + " failed: " + reason(e), e);
        }
        if (result == null) {
            throw new PluginException(who + " returned null");
        }
        return result;
    }

    /** The same, but values that the plugin refuses stay refused, with what it says of them. */
    public static <T> T bind(String who, Supplier<? extends @Nullable T> call) {
        return call(who, () -> {
                    try {
                        return new Bound<T>(call.get(), null);
                    } catch (InvalidValueException e) {
                        return new Bound<T>(null, e.of(who));
                    } catch (IllegalArgumentException e) {
                        return new Bound<T>(
                                null,
                                new InvalidValueException(
                                        Fault.of(who, message(e), "choose other values, or another strategy"), e));
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
                            + worker.getName() + "\"",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginException("the wait for " + who + " was interrupted", "try again", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new PluginException(who + " failed: " + reason(cause), cause);
        }
    }

    /** Throws the error of the virtual machine, such as its lack of memory, that ended the making of a class or of a provider. */
    static void rethrowIfHosts(Throwable e) {
        if (e instanceof LinkageError || e instanceof ServiceConfigurationError) {
            Throwable root = Throwables.getRootCause(e);
            if (root instanceof VirtualMachineError error && !(root instanceof StackOverflowError)) {
                throw error;
            }
        }
    }

    /** What went wrong, in one line: the kind of the error and its message, if it has one. */
    static String reason(Throwable e) {
        String kind = e.getClass().getSimpleName();
        String message = message(e);
        return message.equals(kind) ? kind : kind + ": " + message;
    }

    /** The first line of its message; the kind of the error where it has none, or fails to give it. */
    private static String message(Throwable e) {
        String kind = e.getClass().getSimpleName();
        try {
            String message = e.getMessage();
            return message == null || message.isBlank()
                    ? kind
                    : message.lines().findFirst().orElse(kind);
        } catch (RuntimeException
                | LinkageError
                | StackOverflowError silent) { // the exception is the plugin's code as well
            return kind;
        }
    }

    private record Bound<T>(@Nullable T result, @Nullable InvalidValueException refused) {
        T orThrow(String who) {
            if (refused != null) {
                throw refused;
            }
            return call(who, () -> result);
        }
    }
}
