package org.coppice.model;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A construct that an organisation defines itself, as data rather than code.
 *
 * @param id the stable id
 * @param label a short name shown to readers
 * @param definition the definition, in one sentence
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Facet(String id, String label, String definition) implements Construct {
    /** Throws if {@code id} is not an id, or {@code label} or {@code definition} is blank. */
    public Facet {
        Check.id("construct id", id);
        Check.text("the label of construct " + id, label);
        Check.text("the definition of construct " + id, definition);
    }

    /** Returns a facet with that id, label and definition. */
    public static Facet of(String id, String label, String definition) {
        return new Facet(id, label, definition);
    }
}
