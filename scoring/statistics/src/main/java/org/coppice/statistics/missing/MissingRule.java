package org.coppice.statistics.missing;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The rule for missing answers. A question that does not apply to a respondent is not used under any rule.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum MissingRule implements Named {
    /** A score needs all applicable questions answered. */
    COMPLETE("complete", "all applicable questions answered"),
    /** A score needs half of the applicable questions answered, and is computed from those. */
    HALF("half", "half of the applicable questions answered"),
    /** A score needs one of the applicable questions answered, and is computed from those that are answered. */
    ANY("any", "one applicable question answered"),
    /** Each missing answer is replaced with the median of the answers to the question. */
    IMPUTE_MEDIAN("impute-median", "missing answers replaced with the question's median"),
    /** Each missing answer is replaced with the mean of the answers to the question. */
    IMPUTE_MEAN("impute-mean", "missing answers replaced with the question's mean");

    private final String id;
    private final String label;

    MissingRule(String id, String label) {
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

    /** True if the rule replaces missing answers. */
    public boolean imputes() {
        return this == IMPUTE_MEDIAN || this == IMPUTE_MEAN;
    }

    /** Returns the number of answers that a score needs if that many questions apply, 1 or more. */
    public int needed(int applicable) {
        return switch (this) {
            case COMPLETE -> applicable;
            case HALF -> (applicable + 1) / 2;
            case ANY -> 1;
            case IMPUTE_MEDIAN, IMPUTE_MEAN -> 0;
        };
    }
}
