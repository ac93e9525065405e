package org.coppice.statistics.missing;

import org.coppice.model.Named;

/**
 * What is done where answers are missing. A question that does not apply to a respondent counts in
 * none of them.
 */
public enum MissingRule implements Named {
    /** A score needs all applicable questions answered. */
    COMPLETE("complete", "all applicable questions answered"),
    /** A score needs half of them, and is made from those. */
    HALF("half", "half of the applicable questions answered"),
    /** A score needs one of them, and is made from those that are answered. */
    ANY("any", "one applicable question answered"),
    /** Each missing answer is replaced with the median of the answers to it. */
    IMPUTE_MEDIAN("impute-median", "missing answers replaced with the question's median"),
    /** The same, with the mean. */
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

    /** Whether it fills in what is missing. */
    public boolean imputes() {
        return this == IMPUTE_MEDIAN || this == IMPUTE_MEAN;
    }

    /** How many answers a score needs when that many questions apply, 1 or more. */
    public int needed(int applicable) {
        return switch (this) {
            case COMPLETE -> applicable;
            case HALF -> (applicable + 1) / 2;
            case ANY -> 1;
            case IMPUTE_MEDIAN, IMPUTE_MEAN -> 0;
        };
    }
}
