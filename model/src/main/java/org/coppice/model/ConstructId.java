package org.coppice.model;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The stable id of a construct; the key of everything that is measured.
 *
 * @param value up to 64 letters, digits, {@code . _ -}
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ConstructId(String value) implements Comparable<ConstructId> {
    /** Throws if {@code value} is not an id. */
    public ConstructId {
        Check.id("construct id", value);
    }

    /** Returns the id with that value. */
    public static ConstructId of(String value) {
        return new ConstructId(value);
    }

    @Override
    public int compareTo(ConstructId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
