package org.coppice.scoring.reliability;

import org.coppice.model.Named;

/** Whose answers enter where some are missing. */
public enum Deletion implements Named {
    /** For each two questions, everyone who answered both. The covariances need not fit together then. */
    PAIRWISE("pairwise", "whoever answered both questions"),
    /** Only those who answered every question of the measure. */
    LISTWISE("listwise", "whoever answered all questions");

    private final String id;
    private final String label;

    Deletion(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
