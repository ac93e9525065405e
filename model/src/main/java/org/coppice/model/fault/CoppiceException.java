package org.coppice.model.fault;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The root of the exceptions that Coppice throws because of what it was given: input, choices, plugins, places to write to. Each carries its
 * faults as values, with what to do about them. Errors of a program that calls Coppice are {@link IllegalArgumentException}, {@link
 * IllegalStateException} and {@link NullPointerException} instead.
 *
 * @since 0.1.0
 */
public abstract class CoppiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an ImmutableList is serialisable, and so could a Fault be; nobody needs it
    private final ImmutableList<Fault> faults;

    /** Makes an exception of at least one fault, with a message of its own. */
    protected CoppiceException(String message, List<Fault> faults, @Nullable Throwable cause) {
        super(message);
        if (cause != null) {
            initCause(cause); // which a factory may do later where there is none yet
        }
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("an exception without a fault");
        }
        this.faults = ImmutableList.copyOf(faults);
    }

    /** Makes an exception of at least one fault, whose message has a line for each. */
    public CoppiceException(List<Fault> faults, @Nullable Throwable cause) {
        this(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), faults, cause);
    }

    /** Everything that is wrong, at least one fault. */
    public final ImmutableList<Fault> faults() {
        return faults;
    }
}
