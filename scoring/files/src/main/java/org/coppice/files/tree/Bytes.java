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

/** Reads a file's bytes; that it cannot be read is a fault as any other. */
public final class Bytes {
    private Bytes() {}

    /** The bytes of a file of any size. */
    public static byte[] of(Path path) {
        return of(path, Long.MAX_VALUE);
    }

    /** The bytes of a file, refused before it is read where it has more than {@code most}. */
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

    /** The content of a file of any size, which stays on disk; of what is no regular file, such as a pipe, it is read at once. */
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
     * What to throw where reading a file failed: that it cannot be read, or changed meanwhile, is a fault of the file; an interrupt is none.
     *
     * @return an {@link InputException}, or a {@link CancellationException} of a thread that stays interrupted
     */
    public static RuntimeException failure(String name, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            CancellationException interrupted =
                    new CancellationException("reading \"" + name + "\" was interrupted; read it again");
            interrupted.initCause(cause);
            return interrupted;
        }
        if (cause instanceof FileChangedException) {
            return refusal(name, "the file was changed while it was read", "leave it alone and start again", cause);
        }
        return cause instanceof NoSuchFileException
                ? refusal(name, "there is no such file", "check the path", cause)
                : refusal(name, "the file cannot be read", "check that you may read it", cause);
    }

    /** Refuses a file that has more bytes than {@code most}. */
    static void refuse(String name, long bytes, long most) {
        if (bytes > most) {
            throw InputException.of(
                    name, "the file has " + bytes + " bytes", "split it: such a file has at most " + most + " bytes");
        }
    }

    private static InputException refusal(String name, String what, String remedy, IOException cause) {
        InputException refusal = InputException.of(name.isBlank() ? "(unnamed)" : name, what, remedy);
        refusal.initCause(cause);
        return refusal;
    }
}
