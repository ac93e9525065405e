package org.coppice.model;

/**
 * A word of the vocabulary: an id, a label, what it means in our own words, and where it comes from.
 *
 * @since 0.1.0
 */
public interface Term extends Named {
    /** What the word means and where it comes from. */
    Entry entry();

    /** What it means, in our own words. */
    default String definition() {
        return entry().definition();
    }

    /** Where it comes from. */
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
