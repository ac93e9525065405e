package org.coppice.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Writes to a file, by way of another beside it, or where none is named to standard output. */
    static void write(@Nullable Path file, PrintWriter standard, Body body) {
        try {
            if (file == null) {
                body.write(standard);
                standard.flush();
            } else {
                toFile(file.toAbsolutePath(), body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void toFile(Path file, Body body) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--out " + file + ": there is no such folder; make it first");
        }
        Path draft = Files.createTempFile(folder, ".coppice", ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                body.write(out);
            }
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
