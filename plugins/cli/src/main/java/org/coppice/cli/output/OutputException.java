package org.coppice.cli.output;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;

/** Thrown when a result could not be written. */
public final class OutputException extends CoppiceException {
    private static final long serialVersionUID = 1L;

    private OutputException(Fault fault, IOException cause) {
        super(ImmutableList.of(fault), cause);
    }

    /** Returns the exception for a file that could not be written. */
    public static OutputException of(String option, IOException cause) {
        return new OutputException(
                Fault.of(option, "could not be written: " + reason(cause), "free some space, or name another file"),
                cause);
    }

    /** Returns the reason, without the name of the file. */
    public static String reason(IOException e) {
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
