package org.coppice.files.answers.table;

import java.io.IOException;

/** The file no longer holds what it held when it was opened. */
public final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception that says what was seen. */
    public FileChangedException(String message) {
        super(message);
    }
}
