package org.coppice.model;

import org.coppice.model.check.Check;

/**
 * A construct of an organisation's own: data, not code.
 *
 * @param id the stable id
 * @param label a short name that a reader sees
 * @param definition what it is, in a sentence
 * @since 0.1.0
 */
public record Facet(String id, String label, String definition) implements Construct {
    /** Refuses what is not an id, and a blank label or definition. */
    public Facet {
        Check.id("construct id", id);
        Check.text("the label of construct " + id, label);
        Check.text("the definition of construct " + id, definition);
    }

    /** The facet of that id, label and definition. */
    public static Facet of(String id, String label, String definition) {
        return new Facet(id, label, definition);
    }
}
