package org.coppice.statistics.careless;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A sign of careless answering.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum CarelessSign implements Named {
    /** Long runs of one answer, or answers that hardly vary: two indicators of the same thing. */
    MONOTONY("monotony", "nearly always the same answer"),
    /** Answers far from those of the sample, in combinations that are unusual in the sample. */
    DISTANCE("distance", "an unusual combination of answers"),
    /** Inconsistent answers in two halves of the measures. */
    INCONSISTENCY("inconsistency", "inconsistent answers about the same matter");

    private final String id;
    private final String label;

    CarelessSign(String id, String label) {
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
