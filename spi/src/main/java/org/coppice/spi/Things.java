package org.coppice.spi;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;

/**
 * Things of the catalogue, by kind and id. Immutable.
 *
 * @since 0.1.0
 */
public final class Things {
    /** No things. */
    public static final Things NONE = builder().build();

    private final ImmutableTable<Kind<?>, String, Object> table;

    private Things(ImmutableTable<Kind<?>, String, Object> table) {
        this.table = table;
    }

    /** Collects things. */
    public static Builder builder() {
        return new Builder();
    }

    /** The things of a kind by their ids, in the order of the ids. */
    public <T> ImmutableSortedMap<String, T> of(Kind<T> kind) {
        ImmutableSortedMap.Builder<String, T> things = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<String, Object> thing : table.row(kind).entrySet()) {
            things.put(thing.getKey(), kind.type().cast(thing.getValue()));
        }
        return things.buildOrThrow();
    }

    /**
     * The thing of that kind and id.
     *
     * @throws InvalidValueException if there is none; the message names those there are
     */
    public <T> T get(Kind<T> kind, String id) {
        Object thing = table.get(kind, id);
        if (thing == null) {
            throw Unknown.exception(kind.id(), id, of(kind).keySet());
        }
        return kind.type().cast(thing);
    }

    /**
     * Collects things.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ImmutableTable.Builder<Kind<?>, String, Object> table = ImmutableTable.builder();

        private Builder() {}

        /** Adds a thing by the id that its kind gives it. */
        public <T> Builder add(Kind<T> kind, T thing) {
            return add(kind, kind.idOf(thing), thing);
        }

        /** Adds a thing by the id that the catalogue has it under. */
        public <T> Builder add(Kind<T> kind, String id, T thing) {
            table.put(kind, id, kind.type().cast(thing));
            return this;
        }

        /**
         * The things.
         *
         * @throws IllegalArgumentException if two things of a kind have one id
         */
        public Things build() {
            return new Things(table.buildOrThrow());
        }
    }
}
