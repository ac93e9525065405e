package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A reference to a thing of the catalogue that a strategy uses, by kind and id.
 *
 * @param <T> the type of the thing
 * @param kind the kind of the thing
 * @param id the id of the thing
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Use<T>(Kind<T> kind, String id) {
    /** Throws if {@code id} is blank. */
    public Use {
        Check.text("the id of a " + kind.id(), id);
    }
}
