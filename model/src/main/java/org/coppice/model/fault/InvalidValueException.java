package org.coppice.model.fault;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a value cannot be used: an unknown id, a number out of range, an option that contradicts another.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class InvalidValueException extends CoppiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with that fault. */
    public InvalidValueException(Fault fault, @Nullable Throwable cause) {
        super(ImmutableList.of(fault), cause);
    }

    /** Creates an exception from a text that states what is wrong and a remedy. */
    public InvalidValueException(String what, String remedy) {
        this(new Fault("", what, remedy), null);
    }

    /** Returns the fault: what is wrong, and the remedy. */
    public Fault fault() {
        return faults().get(0);
    }

    /** Returns this exception for the named subject, with the message {@code subject: what; remedy}. */
    public InvalidValueException of(String subject) {
        return new InvalidValueException(fault().at(new Location.Subject(subject)), this);
    }
}
