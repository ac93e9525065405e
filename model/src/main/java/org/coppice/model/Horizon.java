package org.coppice.model;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question asks about. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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

    /**
     * Returns the horizon with that id, such as {@code now}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     * @since 0.1.0
     */
    public static Horizon of(@Nullable String id) {
        return Named.of(Horizon.class, "horizon", id);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
