package org.coppice.scoring.option;

import org.apiguardian.api.API;

/**
 * Thrown if the work on a sample stops before its end: because it was {@linkplain Execution#cancelledBy cancelled}, or because its thread
 * was interrupted. In the second case, the interrupt status of the thread is still set when this exception is caught.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException(String message) {
        super(message);
    }

    /** Creates an exception with a message and a cause. */
    public CancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
