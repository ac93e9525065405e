package org.coppice.model;

import org.apiguardian.api.API;

/**
 * An attribute that questions measure and that is scored. Everything is keyed by its {@link ConstructId}, so a bank does not
 * distinguish a term of the vocabulary from an organisation's own {@link Facet}. The interface is open: a family of constructs is a
 * set of values that implement it, immutable and equal by value, and a new family requires no change here.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Construct extends Named {
    /** Returns the definition, in one sentence. */
    String definition();

    /** Returns the id of the construct, the key of everything that is measured. */
    default ConstructId constructId() {
        return ConstructId.of(id());
    }
}
