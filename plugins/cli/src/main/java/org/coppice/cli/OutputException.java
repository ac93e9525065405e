package org.coppice.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says that a result could not be written, and why. */
final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private OutputException(String message, IOException cause) {
        super(message, cause);
    }

    /** A file could not be written. */
    static OutputException of(String option, IOException cause) {
        return new OutputException(
                option + ": could not be written: " + reason(cause) + "; make room for it, or name another file",
                cause);
    }

    /** Why, in words without the file's name. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
