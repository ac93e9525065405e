package org.coppice.cli.option;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.coppice.scoring.option.Execution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The threads of a command: the calling one, and the others in a pool. */
record ThreadPool(int threads, @Nullable ExecutorService others) implements AutoCloseable {
    private static final int MOST = 256;
    private static final int TASKS_PER_THREAD = 3;

    static ThreadPool of(int threads, CommandSpec command) {
        if (threads < 1 || threads > MOST) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "the number of threads is " + threads + "; give 1 to " + MOST);
        }
        return new ThreadPool(
                threads,
                threads == 1
                        ? null
                        : Executors.newFixedThreadPool(threads - 1, task -> {
                            Thread thread = new Thread(task, "coppice-worker");
                            thread.setDaemon(true);
                            return thread;
                        }));
    }

    Execution execution() {
        return others == null ? Execution.SERIAL : Execution.on(others, TASKS_PER_THREAD * threads);
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdownNow();
        }
    }
}
