package org.coppice.scoring.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.coppice.scoring.file.table.Content;

/** Reads a file's bytes; that it cannot be read is a fault as any other. */
final class Bytes {
    private Bytes() {}

    /** The bytes of a file of any size. */
    static byte[] of(Path path) {
        return of(path, Long.MAX_VALUE);
    }

    /** The bytes of a file, refused before it is read where it has more than {@code most}. */
    static byte[] of(Path path, long most) {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw InputException.of(name, "this is a directory", "name a file");
            }
            refuse(name, Files.size(path), most);
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw refusal(name, "there is no such file", "check the path", e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The content of a file of any size, which stays on disk; of what is no regular file, such as a pipe, it is read at once. */
    static Content open(Path path) {
        if (!Files.isRegularFile(path)) {
            return Content.of(of(path));
        }
        try {
            FileChannel file = FileChannel.open(path);
            return Content.of(file, file.size());
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    /** Says that a file cannot be read. */
    static InputException unreadable(String name, IOException cause) {
        return refusal(name, "the file cannot be read", "check that you may read it", cause);
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
