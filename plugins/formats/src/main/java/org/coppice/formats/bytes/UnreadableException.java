package org.coppice.formats.bytes;

import java.io.IOException;
import org.coppice.files.InputException;

/** Says why bytes cannot be read, and what to do about it; the name of the file is added by the format. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /** Creates an exception with what is wrong and what to do. */
    public UnreadableException(String what, String remedy) {
        super(what + "; " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    /**
     * Returns the fault of a file that could not be read.
     *
     * @param remedy what to do, unless the cause says it
     */
    public static InputException fault(String file, IOException cause, String what, String remedy) {
        InputException fault = cause instanceof UnreadableException known
                ? InputException.of(file, known.what, known.remedy)
                : InputException.of(file, what, remedy);
        fault.initCause(cause);
        return fault;
    }
}
