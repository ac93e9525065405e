package org.coppice.files.diff;

import org.coppice.model.Named;

/** What can differ between two versions. */
public enum Change implements Named {
    /** Another id: it is another bank or weighting. */
    ID("id"),
    /** The bank that a weighting is made for. */
    BANK("bank"),
    /** Title, source, licence or blueprint. */
    HEADER("header"),
    /** The language of the texts. */
    LANGUAGE("language"),
    /** A part that is new. */
    ADDED("added"),
    /** A part that is gone. */
    REMOVED("removed"),
    /** Other words, with the share of words that changed. */
    WORDS("words"),
    /** Other answers can be given: their number, range or kind. */
    ANSWERS("answers"),
    /** Other words for the same answers. */
    LABELS("labels"),
    /** Counted the other way round. */
    REVERSED("reversed"),
    /** Counts for a construct that it did not count for, or no longer for one. */
    CONSTRUCT("construct"),
    /** About another: oneself, the team, the organisation. */
    ABOUT("about"),
    /** Of another time. */
    HORIZON("horizon"),
    /** Another weight. */
    WEIGHT("weight"),
    /** Asked of others. */
    ASKED("asked"),
    /** The order of the questions that both versions have. */
    ORDER("order"),
    /** Other questions in a form. */
    QUESTIONS("questions"),
    /** Stands in another section. */
    SECTION("section"),
    /** Another label or definition, title or description. */
    EXPLANATION("explanation"),
    /** Another place of origin. */
    SOURCE("source"),
    /** Another value of a parameter. */
    PARAMETER("parameter");

    private final String id;

    Change(String id) {
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
