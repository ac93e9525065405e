package org.coppice.model;

/** About whom a question asks. */
public enum Referent implements Term {
    /** The person who answers. */
    SELF(new Entry(
            "self", "the respondent", "The person who answers.", Source.ours("Leading communities of practice"))),
    /** The team. */
    TEAM(new Entry("team", "the team", "The team.", Source.ours("Leading communities of practice"))),
    /** The organisation that the team belongs to. */
    ORGANISATION(new Entry(
            "organisation",
            "the organisation",
            "The organisation that the team belongs to.",
            Source.ours("The future of communities")));

    private final Entry entry;

    Referent(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
