package org.coppice.model.blueprint;

import org.coppice.model.Named;

/**
 * A check that comes before a label, in this order. A reading checks every gate or says that it is {@linkplain GateCheck.Outcome#NOT_TESTED not
 * tested}; data and privacy it always checks.
 *
 * @since 0.1.0
 */
public enum Gate implements Named {
    /** There are answers: the profile has a score of every measure that the reading uses. */
    DATA("data", "there are answers"),
    /**
     * The figures may be shown: no score that the reading uses is withheld, and what the reading itself computes from answers is of groups of
     * the recipe's minimum or more.
     */
    PRIVACY("privacy", "its figures may be shown"),
    /** Enough of those who could answer did so; not tested where no roster says how many could. */
    RESPONSE_RATE("response-rate", "enough people answered"),
    /** The answers were given with care: for example, few people gave one same answer to everything, reversed questions included. */
    ANSWER_QUALITY("answer-quality", "the answers were given with care"),
    /** The respondents agree enough that a mean represents them: their standard deviation, or the score's agreement, passes a cut-off. */
    SHARED_VIEW("shared-view", "there is a shared view");

    private final String id;
    private final String label;

    Gate(String id, String label) {
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
