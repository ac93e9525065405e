package org.coppice.model;

/** What is measured: a thing that questions reach and a score is given for. Everything is keyed by its {@link ConstructId}. */
public sealed interface Construct permits Facet {
    /** The stable id. */
    ConstructId id();

    /** A short name that a reader sees. */
    String label();

    /** What it is, in a sentence. */
    String definition();
}
