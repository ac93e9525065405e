package org.coppice.model;

/** Which time a question asks about. */
public enum Horizon implements Named {
    /** As things are. */
    NOW("now", "now"),
    /** As the respondent would like them to be. */
    PREFERRED("preferred", "preferred");

    private final String id;
    private final String label;

    Horizon(String id, String label) {
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
