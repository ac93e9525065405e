package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The degree to which a row of one half of Table 1 corresponds to a row of the other half.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Alignment implements Named {
    /** The two rows answer the same question. */
    EXACT("exact"),
    /** The two rows answer related questions. */
    PARTIAL("partial"),
    /** The row has no counterpart. */
    NONE("none");

    private final String id;

    Alignment(String id) {
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
