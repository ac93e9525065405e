package org.coppice.model.vocabulary;

import org.coppice.model.Named;

/**
 * How well a row of one half of Table 1 lines up with a row of the other.
 *
 * @since 0.1.0
 */
public enum Alignment implements Named {
    /** The two rows answer the same question. */
    EXACT("exact"),
    /** The two rows answer questions that touch. */
    PARTIAL("partial"),
    /** The row has no partner. */
    NONE("none");

    private final String id;

    Alignment(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return id;
    }
}
