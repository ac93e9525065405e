package org.coppice.model.profile;

import org.coppice.model.Named;

/** For whom figures are made ready. */
public enum View implements Named {
    /** For everyone: rounded, groups that are all alike as a band. */
    PUBLISHED("published", "published view"),
    /** For those who already hold the answers: full precision. */
    RESEARCH("research", "research view, full precision, for those who already hold the answers");

    private final String id;
    private final String label;

    View(String id, String label) {
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
