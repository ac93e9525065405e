package org.coppice.model;

/** About whom a question asks. */
public enum Referent implements Named {
    /** The person who answers. */
    SELF("self", "the respondent"),
    /** The team. */
    TEAM("team", "the team"),
    /** The organisation that the team belongs to. */
    ORGANISATION("organisation", "the organisation");

    private final String id;
    private final String label;

    Referent(String id, String label) {
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
