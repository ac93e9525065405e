package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The reasons why a score can be withheld; the set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum WithheldReason implements Named {
    /** There are fewer answers than the rule for missing answers requires. */
    TOO_FEW_ANSWERS("too-few-answers", "too few answers"),
    /** No question of the measure applies to the respondent. */
    NOT_APPLICABLE("not-applicable", "not applicable"),
    /** The strategy cannot score this measure. */
    NOT_SCORABLE("not-scorable", "cannot be scored this way"),
    /** The value is not defined for these answers. */
    UNDEFINED("undefined", "not defined"),
    /** Nobody in the group has a score. */
    NO_SCORES("no-scores", "nobody has a score"),
    /** The group is smaller than the minimum group size. */
    MINIMUM_GROUP("minimum-group", "too few people"),
    /** The score would disclose another group by subtraction. */
    COMPLEMENT("complement", "would disclose another group"),
    /** All scores are equal, so that the figure would disclose each person's score; a band is shown instead. */
    ALL_ALIKE("all-alike", "everyone has the same score"),
    /** It is one person's view, and the person has not consented to being shown. */
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
