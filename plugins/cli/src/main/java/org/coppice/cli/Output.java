package org.coppice.cli;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a result as a whole or not at all. */
final class Output {
    /** Something that writes. */
    @FunctionalInterface
    interface Body {
        /** Writes to {@code out}. */
        void write(Writer out) throws IOException;
    }

    private Output() {}

    /** Writes to the file, or where none is named to standard output. */
    static void write(@Nullable OutputFile file, PrintWriter standard, Body body) {
        if (file == null) {
            standard.write(text(body));
            standard.flush();
        } else {
            toFile(file, body);
        }
    }

    /** Writes to standard output as it comes; stops where that takes no more, which the caller of the command is told at the end. */
    static void stream(PrintWriter standard, Body body) {
        try {
            BufferedWriter out = new BufferedWriter(new Stopping(standard));
            body.write(out);
            out.flush();
        } catch (IOException e) {
            if (!standard.checkError()) {
                throw new IllegalStateException("a stream failed that nothing was written to", e);
            }
        }
    }

    private static String text(Body body) {
        StringWriter text = new StringWriter();
        try {
            body.write(text);
        } catch (IOException e) {
            throw new IllegalStateException("memory could not be written to", e);
        }
        return text.toString();
    }

    private static void toFile(OutputFile file, Body body) {
        try {
            if (file.direct()) {
                Files.writeString(
                        file.path(),
                        text(body),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
            } else {
                replace(file.target(), body);
            }
        } catch (IOException e) {
            throw OutputException.of(file.name(), e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException cause) {
                throw OutputException.of(file.name(), cause);
            }
            throw e;
        }
    }

    /** Writes another file beside it, and moves that to its place. */
    private static void replace(Path target, Body body) throws IOException {
        Path draft = target.resolveSibling(".coppice-" + UUID.randomUUID() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                keepPermissions(target, draft);
                body.write(out);
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What only some could read, only they can read when it is written anew. */
    private static void keepPermissions(Path target, Path draft) throws IOException {
        if (Files.exists(target) && Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Fails where a print writer would go on in silence. */
    private static final class Stopping extends FilterWriter {
        private final PrintWriter standard;

        Stopping(PrintWriter standard) {
            super(standard);
            this.standard = standard;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            super.write(text, from, length);
            if (standard.checkError()) {
                throw new IOException("standard output takes no more");
            }
        }
    }
}
