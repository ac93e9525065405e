package org.coppice.model;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A value of a vocabulary: it has a stable id, for files and outputs, and a label for readers.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Named {
    /** Returns the stable id, in lower case with hyphens and points. */
    String id();

    /** Returns the label shown to readers. */
    String label();

    /**
     * Returns the constant of {@code type} with that id.
     *
     * @param what what the id stands for, used in the message
     * @throws InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    static <E extends Enum<E> & Named> E of(Class<E> type, String what, @Nullable String id) {
        return of(ImmutableList.copyOf(type.getEnumConstants()), what, id);
    }

    /**
     * Returns the value with that id.
     *
     * @param all all values
     * @param what what the id stands for, used in the message
     * @throws InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    static <T extends Named> T of(ImmutableList<T> all, String what, @Nullable String id) {
        ImmutableList<String> ids = all.stream().map(Named::id).collect(ImmutableList.toImmutableList());
        if (id == null) {
            throw new InvalidValueException("the " + what + " is null", "there are " + String.join(", ", ids));
        }
        return all.stream()
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Unknown.exception(what, id, ids));
    }

    /** Returns the ids of all constants of {@code type}, in their order. */
    static <E extends Enum<E> & Named> ImmutableList<String> ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Named::id).collect(ImmutableList.toImmutableList());
    }
}
