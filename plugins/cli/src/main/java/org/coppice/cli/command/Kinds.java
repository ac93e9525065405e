package org.coppice.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.coppice.files.FileKind;
import org.coppice.files.bank.FileKinds;

/** Tells what a file holds. */
final class Kinds {
    private Kinds() {}

    /** The kind of a file; empty where it cannot be read, which whoever reads it says, or is of none. */
    static Optional<FileKind> of(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return FileKinds.of(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
