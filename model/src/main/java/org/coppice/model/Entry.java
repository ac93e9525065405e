package org.coppice.model;

import org.coppice.model.check.Check;

/**
 * What the vocabulary says of a word.
 *
 * @param id the stable id
 * @param label the words a reader sees
 * @param definition what it means, in our own words
 * @param source where it comes from
 * @since 0.1.0
 */
public record Entry(String id, String label, String definition, Source source) {
    /** Refuses what is not an id, and a blank label or definition. */
    public Entry {
        Check.id("the id of a word", id);
        Check.text("the label of " + id, label);
        Check.text("the definition of " + id, definition);
    }
}
