package org.coppice.scoring.option;

/**
 * Thrown where work on a sample stops before its end, as {@link Execution#cancelledBy asked} or since its thread was interrupted. An interrupted
 * thread is still interrupted when it catches this exception.
 *
 * @since 0.1.0
 */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException(String message) {
        super(message);
    }

    public CancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
