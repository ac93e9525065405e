package org.coppice.files.answers.table;

import java.io.IOException;

/** Thrown if the content of a file has changed since it was opened. */
public final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception whose message describes the change. */
    public FileChangedException(String message) {
        super(message);
    }
}
