package org.coppice.spi;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;

/**
 * A collection of things of the catalogue, by kind and id. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Things {
    /** The empty collection. */
    public static final Things NONE = builder().build();

    private final ImmutableTable<Kind<?>, String, Object> table;

    private Things(ImmutableTable<Kind<?>, String, Object> table) {
        this.table = table;
    }

    /** Returns a builder of a collection of things. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the things of a kind by id, in the order of the ids. */
    public <T> ImmutableSortedMap<String, T> of(Kind<T> kind) {
        ImmutableSortedMap.Builder<String, T> things = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<String, Object> thing : table.row(kind).entrySet()) {
            things.put(thing.getKey(), kind.type().cast(thing.getValue()));
        }
        return things.buildOrThrow();
    }

    /**
     * Returns the thing with the given kind and id.
     *
     * @throws InvalidValueException if there is none; the message lists the available ids
     */
    public <T> T get(Kind<T> kind, String id) {
        Object thing = table.get(kind, id);
        if (thing == null) {
            throw Unknown.exception(kind.id(), id, of(kind).keySet());
        }
        return kind.type().cast(thing);
    }

    /**
     * A builder of a collection of things.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final ImmutableTable.Builder<Kind<?>, String, Object> table = ImmutableTable.builder();

        private Builder() {}

        /** Adds a thing with the id that {@link Kind#idOf} returns for it. */
        public <T> Builder add(Kind<T> kind, T thing) {
            return add(kind, kind.idOf(thing), thing);
        }

        /** Adds a thing with the id under which the catalogue lists it. */
        public <T> Builder add(Kind<T> kind, String id, T thing) {
            table.put(kind, id, kind.type().cast(thing));
            return this;
        }

        /**
         * Returns the collection.
         *
         * @throws IllegalArgumentException if two things of a kind have the same id
         */
        public Things build() {
            return new Things(table.buildOrThrow());
        }
    }
}
