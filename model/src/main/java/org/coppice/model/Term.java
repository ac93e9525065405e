package org.coppice.model;

import org.apiguardian.api.API;

/**
 * A term of the vocabulary: an id, a label, its definition in our own words, and its source.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Term extends Named {
    /** Returns the definition of the term and its source. */
    Entry entry();

    /** Returns the definition, in our own words. */
    default String definition() {
        return entry().definition();
    }

    /** Returns the source. */
    default Source source() {
        return entry().source();
    }

    @Override
    default String id() {
        return entry().id();
    }

    @Override
    default String label() {
        return entry().label();
    }
}
