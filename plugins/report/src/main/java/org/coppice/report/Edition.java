package org.coppice.report;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a report: the same results for other readers. The set may grow.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum Edition implements Named {
    /** For the manager of the team: what it means, what to do, and why. */
    MANAGER("manager", "for the manager"),
    /** For the team: no person can be recognised, and no team is ranked. */
    TEAM("team", "for the team"),
    /** For carers and people who use services: one idea a line, with pictograms. */
    EASY_READ("easy-read", "for carers and people who use services"),
    /** For research: every figure, the method and references. */
    RESEARCH("research", "for research");

    private final String id;
    private final String label;

    Edition(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * Returns the edition with that id, such as {@code easy-read}.
     *
     * @throws InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static Edition of(@Nullable String id) {
        return Named.of(Edition.class, "edition", id);
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
