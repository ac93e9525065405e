package org.coppice.cli.output;

import com.google.common.io.FileBackedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
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
public final class Output {
    /** Something that writes. */
    @FunctionalInterface
    public interface Body {
        /** Writes to {@code out}. */
        void write(Writer out) throws IOException;
    }

    private static final int IN_MEMORY = 1 << 24;
    private static final String KEPT = "the temporary file in which a long result is kept until it is whole";

    private Output() {}

    /** Writes to the file, or where none is named to standard output. */
    public static void write(@Nullable OutputFile file, PrintWriter standard, Body body) {
        if (file == null) {
            toStandard(standard, body);
        } else {
            toFile(file, body);
        }
    }

    private static void toStandard(PrintWriter standard, Body body) {
        try {
            whole(body, standard);
            standard.flush();
        } catch (IOException e) {
            throw OutputException.of(
                    "standard output", e); // of its temporary file, for a print writer fails in silence
        }
    }

    /** Writes to standard output as it comes; stops where that takes no more, which the caller of the command is told at the end. */
    public static void stream(PrintWriter standard, Body body) {
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

    /** Has all of it written before the first character goes out, in memory or, where it is long, in a file of its own. */
    private static void whole(Body body, Writer out) throws IOException {
        FileBackedOutputStream kept = new FileBackedOutputStream(IN_MEMORY);
        try {
            keep(body, kept);
            kept.asByteSource().asCharSource(StandardCharsets.UTF_8).copyTo(out);
        } finally {
            kept.reset();
        }
    }

    private static void keep(Body body, FileBackedOutputStream kept) {
        try (Writer writer = new OutputStreamWriter(kept, StandardCharsets.UTF_8)) {
            body.write(writer);
        } catch (IOException e) {
            throw OutputException.of(KEPT, e);
        } catch (RuntimeException e) { // writers of formats wrap what a file tells them
            if (e.getCause() instanceof IOException cause) {
                throw OutputException.of(KEPT, cause);
            }
            throw e;
        }
    }

    private static void toFile(OutputFile file, Body body) {
        try {
            if (file.direct()) {
                try (Writer device = Files.newBufferedWriter(
                        file.path(), StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                    whole(body, device);
                }
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
