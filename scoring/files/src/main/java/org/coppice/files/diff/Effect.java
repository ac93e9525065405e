package org.coppice.files.diff;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The consequence of a difference between two versions for scores, the most serious first. The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public enum Effect implements Named {
    /** Scores of the two versions do not measure the same thing or are not in the same units. */
    BREAKS("breaks", "breaks comparability"),
    /** The same people might score differently; by how much cannot be predicted. */
    SHIFTS("shifts", "may shift scores"),
    /** Scores do not change. */
    NONE("none", "does not matter for scores");

    private final String id;
    private final String label;

    Effect(String id, String label) {
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
