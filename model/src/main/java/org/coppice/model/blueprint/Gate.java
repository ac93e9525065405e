package org.coppice.model.blueprint;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A check that a reading makes before it states a label, in the order of the constants. A reading checks every gate or records it
 * as {@linkplain GateCheck.Outcome#NOT_TESTED not tested}; it always checks data and privacy.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum Gate implements Named {
    /** There are answers: the profile has a score on every measure that the reading uses. */
    DATA("data", "there are answers"),
    /**
     * The figures may be shown: no score that the reading uses is withheld, and all figures that the reading itself computes from
     * answers are for groups of at least the recipe's minimum size.
     */
    PRIVACY("privacy", "its figures may be published"),
    /** Enough of the people who could have answered did so; not tested if no roster gives their number. */
    RESPONSE_RATE("response-rate", "enough people answered"),
    /** The answers were given with care: for example, few people gave the same answer to every question, including reversed questions. */
    ANSWER_QUALITY("answer-quality", "the answers were given with care"),
    /** The respondents agree enough for a mean to represent them: their standard deviation, or the score's agreement, meets a cut-off. */
    SHARED_VIEW("shared-view", "the persons agree");

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
