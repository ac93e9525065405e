package org.coppice.cli.output;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A print writer in UTF-8 that keeps the exception with which it failed. */
public final class StandardOutput extends PrintWriter {
    private final Remembering remembering;

    private StandardOutput(Remembering remembering) {
        super(remembering);
        this.remembering = remembering;
    }

    public static StandardOutput of(OutputStream stream) {
        return new StandardOutput(
                new Remembering(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))));
    }

    /** Returns the first failure. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(remembering.failure);
    }

    /** Returns whether a failure only means that the reader closed the pipe. */
    public static boolean closedByReader(IOException failure) {
        return OutputException.reason(failure).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static final class Remembering extends FilterWriter {
        private @Nullable IOException failure;

        Remembering(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            keep(() -> out.write(c));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            keep(() -> out.write(text, from, length));
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            keep(() -> out.write(text, from, length));
        }

        @Override
        public void flush() throws IOException {
            keep(out::flush);
        }

        private void keep(Action action) throws IOException {
            try {
                action.run();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
