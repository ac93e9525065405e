package org.coppice.model;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The person or group about whom a question asks. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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

    /**
     * Returns the referent with that id, such as {@code team}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     * @since 0.1.0
     */
    public static Referent of(@Nullable String id) {
        return Named.of(Referent.class, "referent", id);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
