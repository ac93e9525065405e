package org.coppice.model.fault;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The root of the exceptions that Coppice throws if something that it was given is invalid: input, options, plugins or output
 * locations. Each exception carries its faults as values, with remedies. Programming errors of the caller are reported by {@link
 * IllegalArgumentException}, {@link IllegalStateException} and {@link NullPointerException} instead.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public abstract class CoppiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // serialisable, but serialisation of faults is not supported
    private final ImmutableList<Fault> faults;

    /** Creates an exception with its own message and at least one fault. */
    protected CoppiceException(String message, List<Fault> faults, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause); // a factory may set the cause later if there is none yet
        }
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("the exception has no fault; give at least one");
        }
        this.faults = ImmutableList.copyOf(faults);
    }

    /** Creates an exception with at least one fault; the message has one line per fault. */
    public CoppiceException(List<Fault> faults, @Nullable Throwable cause) {
        this(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), faults, cause);
    }

    /** Returns all faults, at least one. */
    public final ImmutableList<Fault> faults() {
        return faults;
    }
}
