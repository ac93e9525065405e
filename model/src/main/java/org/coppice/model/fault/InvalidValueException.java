package org.coppice.model.fault;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a value cannot be used: an id that nothing has, a number out of its range, an option that contradicts another.
 *
 * @since 0.1.0
 */
public final class InvalidValueException extends CoppiceException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception of that fault. */
    public InvalidValueException(Fault fault, @Nullable Throwable cause) {
        super(ImmutableList.of(fault), cause);
    }

    /** Makes an exception. */
    public InvalidValueException(String what, String remedy) {
        this(new Fault("", what, remedy), null);
    }

    /** What is wrong, and what to do. */
    public Fault fault() {
        return faults().get(0);
    }

    /** The same, of the thing of that name: {@code subject: what; remedy}. */
    public InvalidValueException of(String subject) {
        return new InvalidValueException(fault().at(new Location.Subject(subject)), this);
    }
}
