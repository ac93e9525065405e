package org.coppice.model;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * An entry of the vocabulary: the description of one term.
 *
 * @param id the stable id
 * @param label the label shown to readers
 * @param definition the definition, in our own words
 * @param source where it comes from
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Entry(String id, String label, String definition, Source source) {
    /** Throws if {@code id} is not an id, or {@code label} or {@code definition} is blank. */
    public Entry {
        Check.id("entry id", id);
        Check.text("the label of " + id, label);
        Check.text("the definition of " + id, definition);
    }
}
