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

/** Calls the code of plugins. Any failure of this code results in a {@link PluginException} that names the plugin. */
public final class PluginCalls {
    private PluginCalls() {}

    /** Returns the result of {@code call}. {@code who} names the code, such as {@code scoring strategy "x" of plugin "y"}. */
    public static <T> T call(String who, Supplier<? extends @Nullable T> call) {
        @Nullable T result;
        try {
            result = call.get();
        } catch (Exception | LinkageError | StackOverflowError | ServiceConfigurationError | AssertionError e) {
            rethrowIfHosts(e);
            // the code of a plugin can throw undeclared checked exceptions; all other errors are errors of the virtual
            // machine, such as lack of memory
            throw new PluginException(who + " failed: " + reason(e), e);
        }
        if (result == null) {
            throw new PluginException(who + " returned null");
        }
        return result;
    }

    /** Returns the result of {@code call}. An exception with which the plugin rejects a value is passed on with its message. */
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

    /** Returns the result of {@code call} if it ends within {@code deadline}. Otherwise it throws, and the named worker thread runs on. */
    static <T> T within(Duration deadline, String who, Supplier<T> call) {
        FutureTask<T> task = new FutureTask<>(call::get);
        Thread worker = new Thread(task, "coppice: " + who);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PluginException(
                    who + " did not answer within " + deadline.toSeconds() + " s and still runs in thread \""
                            + worker.getName() + "\"",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginException("waiting for " + who + " was interrupted", "try again", e);
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

    /** Rethrows an error of the virtual machine, such as lack of memory, that caused the creation of a class or provider to fail. */
    static void rethrowIfHosts(Throwable e) {
        if (e instanceof LinkageError || e instanceof ServiceConfigurationError) {
            Throwable root = Throwables.getRootCause(e);
            if (root instanceof VirtualMachineError error && !(root instanceof StackOverflowError)) {
                throw error;
            }
        }
    }

    /** Returns one line that describes an error: its type and its message, if it has one. */
    static String reason(Throwable e) {
        String kind = e.getClass().getSimpleName();
        String message = message(e);
        return message.equals(kind) ? kind : kind + ": " + message;
    }

    /** Returns the first line of the message of an error, or its type if it has no message or the message cannot be read. */
    private static String message(Throwable e) {
        String kind = e.getClass().getSimpleName();
        try {
            String message = e.getMessage();
            return message == null || message.isBlank()
                    ? kind
                    : message.lines().findFirst().orElse(kind);
        } catch (RuntimeException
                | LinkageError
                | StackOverflowError silent) { // the class of the exception is also code of the plugin
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
