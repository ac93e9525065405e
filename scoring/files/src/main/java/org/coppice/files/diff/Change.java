package org.coppice.files.diff;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A kind of difference between two versions of a bank or a weighting.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public enum Change implements Named {
    /** The id: it is another bank or weighting. */
    ID("id"),
    /** The bank for which a weighting is made. */
    BANK("bank"),
    /** Title, source, licence or blueprint. */
    HEADER("header"),
    /** The language of the texts. */
    LANGUAGE("language"),
    /** A part was added. */
    ADDED("added"),
    /** A part was removed. */
    REMOVED("removed"),
    /** The words changed; the difference contains the share of words that changed. */
    WORDS("words"),
    /** The possible answers: their number, range or kind. */
    ANSWERS("answers"),
    /** The labels of the same answers. */
    LABELS("labels"),
    /** The direction of scoring: the question is now reverse-scored or no longer so. */
    REVERSED("reversed"),
    /** The constructs that a question counts for: one was added or removed. */
    CONSTRUCT("construct"),
    /** The referent: oneself, the team or the organisation. */
    ABOUT("about"),
    /** The time horizon. */
    HORIZON("horizon"),
    /** The weight. */
    WEIGHT("weight"),
    /** The perspectives that are asked. */
    ASKED("asked"),
    /** The order of the questions that both versions have. */
    ORDER("order"),
    /** The questions of a form. */
    QUESTIONS("questions"),
    /** The section that a question belongs to. */
    SECTION("section"),
    /** The label, definition, title or description. */
    EXPLANATION("explanation"),
    /** The source that a part is taken from. */
    SOURCE("source"),
    /** The value of a parameter. */
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
