package org.coppice.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.coppice.files.FileKind;
import org.coppice.files.bank.FileKinds;

/** Recognises the kind of a file. */
final class Kinds {
    private Kinds() {}

    /** Returns the kind of a file; empty if it has none, or cannot be read, which is reported when it is read. */
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
