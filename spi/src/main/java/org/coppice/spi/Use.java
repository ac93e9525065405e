package org.coppice.spi;

import org.coppice.model.check.Check;

/**
 * A thing of the catalogue that a strategy uses, named by its kind and id.
 *
 * @param <T> the type of the thing
 * @param kind the kind
 * @param id the id
 * @since 0.1.0
 */
public record Use<T>(Kind<T> kind, String id) {
    /** Throws if {@code id} is blank. */
    public Use {
        Check.text("the id of a " + kind.id(), id);
    }
}
