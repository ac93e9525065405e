package org.coppice.model.score;

import org.coppice.model.Named;

/**
 * Why a score is withheld: the closed set of reasons.
 *
 * @since 0.1.0
 */
public enum WithheldReason implements Named {
    /** Fewer answers than the rule for missing answers asks for. */
    TOO_FEW_ANSWERS("too-few-answers", "too few answers"),
    /** No question of the measure applies to the respondent. */
    NOT_APPLICABLE("not-applicable", "not applicable"),
    /** The strategy cannot score this measure. */
    NOT_SCORABLE("not-scorable", "cannot be scored this way"),
    /** The value is not defined for these answers. */
    UNDEFINED("undefined", "not defined"),
    /** Nobody in the group has a score. */
    NO_SCORES("no-scores", "nobody has a score"),
    /** The group is smaller than the smallest group that may be shown. */
    MINIMUM_GROUP("minimum-group", "too few people"),
    /** Shown, it would give away another group by subtraction. */
    COMPLEMENT("complement", "would give away another group"),
    /** Everyone's score is the same, so that the figure would be each person's own; a band is given instead. */
    ALL_ALIKE("all-alike", "everyone alike"),
    /** One person's view, shown only with their consent. */
    NO_CONSENT("no-consent", "no consent");

    private final String id;
    private final String label;

    WithheldReason(String id, String label) {
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
