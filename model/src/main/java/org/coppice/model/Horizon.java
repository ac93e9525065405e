package org.coppice.model;

/** Which time a question asks about. */
public enum Horizon implements Term {
    /** As things are. */
    NOW(new Entry("now", "now", "As things are.", Source.ours("Learning cultures and communities"))),
    /** As the respondent would like them to be. */
    PREFERRED(new Entry(
            "preferred",
            "preferred",
            "As the respondent would like them to be.",
            Source.ours("Learning cultures and communities")));

    private final Entry entry;

    Horizon(Entry entry) {
        this.entry = entry;
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
