package org.coppice.model;

import org.coppice.model.vocabulary.PaperConstruct;

/**
 * What is measured: a thing that questions reach and a score is given for. Everything is keyed by its {@link ConstructId}, so that a
 * word of the paper's and an organisation's own are alike to a bank, and a new family breaks nobody.
 */
public sealed interface Construct extends Named permits Facet, PaperConstruct {
    /** What it is, in a sentence. */
    String definition();

    /** The id as the key of what is measured. */
    default ConstructId constructId() {
        return ConstructId.of(id());
    }
}
