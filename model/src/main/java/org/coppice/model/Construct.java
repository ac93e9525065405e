package org.coppice.model;

/**
 * A thing that questions measure and that scores are given for. Everything is keyed by its {@link ConstructId}, so a bank does not
 * distinguish a word of the vocabulary from an organisation's own {@link Facet}. The interface is open: a family of constructs is a set of
 * values that implement it, immutable and equal by value, and a new family changes nothing here.
 *
 * @since 0.1.0
 */
public interface Construct extends Named {
    /** What it is, in a sentence. */
    String definition();

    /** The id as the key of what is measured. */
    default ConstructId constructId() {
        return ConstructId.of(id());
    }
}
