package org.coppice.files.tree;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.answers.table.FileChangedException;
import org.coppice.files.answers.table.FileContent;

/** Reads the bytes of files. A file that cannot be read is reported as a fault. */
public final class Bytes {
    private Bytes() {}

    /** Returns the bytes of a file of any size. */
    public static byte[] of(Path path) {
        return of(path, Long.MAX_VALUE);
    }

    /** Returns the bytes of a file; throws before it is read if it has more than {@code most}. */
    public static byte[] of(Path path, long most) {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw InputException.of(name, "this is a directory", "name a file");
            }
            refuse(name, Files.size(path), most);
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /**
     * Returns the content of a file of any size, which stays on disk. If it is not a regular file, such as a pipe, it is read immediately.
     */
    public static Content open(Path path) {
        if (!Files.isRegularFile(path)) {
            return Content.of(of(path));
        }
        try {
            return FileContent.open(path);
        } catch (IOException e) {
            throw failure(path.toString(), e);
        }
    }

    /**
     * Returns the exception for a failure to read a file. If the file cannot be read, or changed meanwhile, that is a fault of the file; an
     * interrupt is not.
     *
     * @return an {@link InputException}, or a {@link CancellationException} if the thread was interrupted; the interrupt status stays set
     */
    public static RuntimeException failure(String name, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            CancellationException interrupted =
                    new CancellationException("reading \"" + name + "\" was interrupted; read it again");
            interrupted.initCause(cause);
            return interrupted;
        }
        if (cause instanceof FileChangedException) {
            return refusal(
                    name,
                    "the file was changed while it was read",
                    "start again, and do not change it meanwhile",
                    cause);
        }
        return cause instanceof NoSuchFileException
                ? refusal(name, "there is no such file", "check the path", cause)
                : refusal(name, "the file cannot be read", "check that you may read it", cause);
    }

    /** Throws if a file has more bytes than {@code most}. */
    static void refuse(String name, long bytes, long most) {
        if (bytes > most) {
            throw InputException.of(
                    name,
                    "the file has " + bytes + " bytes",
                    "split it: a file of this kind has at most " + most + " bytes");
        }
    }

    private static InputException refusal(String name, String what, String remedy, IOException cause) {
        InputException refusal = InputException.of(name.isBlank() ? "(unnamed)" : name, what, remedy);
        refusal.initCause(cause);
        return refusal;
    }
}
