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

/** Writes a result completely or not at all. */
public final class Output {
    /** The content of an output. */
    @FunctionalInterface
    public interface Body {
        /** Writes the content to {@code out}. */
        void write(Writer out) throws IOException;
    }

    /** What fills a file that exists. */
    @FunctionalInterface
    private interface Filling {
        void fill(Path draft) throws IOException;
    }

    private static final int IN_MEMORY = 1 << 24;
    private static final String KEPT = "the temporary file that holds a long result until it is complete";

    private Output() {}

    /** Writes to the file, or to standard output if it is null. */
    public static void write(@Nullable OutputFile file, PrintWriter standard, Body body) {
        if (file == null) {
            toStandard(standard, body);
        } else {
            toFile(file, body);
        }
    }

    /** Writes bytes, such as those of a workbook, to the file; text in UTF-8 can also be written to standard output, if the file is null. */
    public static void writeBytes(@Nullable OutputFile file, PrintWriter standard, byte[] content) {
        if (file == null) {
            toStandard(standard, out -> out.write(new String(content, StandardCharsets.UTF_8)));
            return;
        }
        try {
            if (file.direct()) {
                Files.write(file.path(), content, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            } else {
                replace(file.target(), draft -> Files.write(draft, content, StandardOpenOption.TRUNCATE_EXISTING));
            }
        } catch (IOException e) {
            throw OutputException.of(file.name(), e);
        }
    }

    private static void toStandard(PrintWriter standard, Body body) {
        try {
            whole(body, standard);
            standard.flush();
        } catch (IOException e) {
            throw OutputException.of(
                    "standard output", e); // only the temporary file can throw: a print writer does not
        }
    }

    /** Writes to standard output without a buffer for the whole result; stops if standard output fails, which is reported at the end. */
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

    /** Collects the whole content in memory, or in a temporary file if it is long, before the first character is written. */
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
        } catch (RuntimeException e) { // writers of formats wrap exceptions of the file
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
                replace(file.target(), draft -> {
                    try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                        body.write(out);
                    }
                });
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

    /** Writes a temporary file in the same folder, and moves it to the target. */
    private static void replace(Path target, Filling filling) throws IOException {
        Path draft = target.resolveSibling(".coppice-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(draft);
            keepPermissions(target, draft);
            filling.fill(draft);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Copies the permissions of an existing target, so that nobody else can read the new file. */
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

    /** Fails when a print writer has failed without an exception. */
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
                throw new IOException("standard output failed");
            }
        }
    }
}
