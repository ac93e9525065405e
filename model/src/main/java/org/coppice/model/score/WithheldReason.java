package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a score or a confidence interval is withheld. Later versions may add reasons; a reason that a program does not know has
 * a label too.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class WithheldReason implements Named, Comparable<WithheldReason> {
    /** There are fewer answers than the rule for missing answers requires. */
    public static final WithheldReason TOO_FEW_ANSWERS = new WithheldReason("too-few-answers", "too few answers");

    /** No question of the measure applies to the respondent. */
    public static final WithheldReason NOT_APPLICABLE = new WithheldReason("not-applicable", "not applicable");

    /** The strategy cannot score this measure. */
    public static final WithheldReason NOT_SCORABLE = new WithheldReason("not-scorable", "cannot be scored this way");

    /** The value is not defined for these answers. */
    public static final WithheldReason UNDEFINED = new WithheldReason("undefined", "not defined");

    /** Nobody in the group has a score. */
    public static final WithheldReason NO_SCORES = new WithheldReason("no-scores", "nobody has a score");

    /** The group is smaller than the minimum group size. */
    public static final WithheldReason MINIMUM_GROUP = new WithheldReason("minimum-group", "too few people");

    /** The group is too small for a figure of its spread, of single questions or of reliability. */
    public static final WithheldReason MINIMUM_SPREAD =
            new WithheldReason("minimum-spread", "too few people for this figure");

    /** The score would disclose another group by subtraction. */
    public static final WithheldReason COMPLEMENT = new WithheldReason("complement", "would disclose another group");

    /** One or two persons have most of the total, so that it would disclose their numbers. */
    public static final WithheldReason DOMINANCE =
            new WithheldReason("dominance", "one or two people have most of the total");

    /**
     * All scores are equal, or so close to an end of the metric that the figure would disclose them. An interval of equal scores would
     * have no width.
     */
    public static final WithheldReason ALL_ALIKE = new WithheldReason("all-alike", "the scores are too similar");

    /** It is one person's view, and the person has not consented to being shown. */
    public static final WithheldReason NO_CONSENT = new WithheldReason("no-consent", "no consent");

    /** There are fewer than three people, too few for an interval. */
    public static final WithheldReason TOO_FEW = new WithheldReason("too-few", "fewer than three people");

    /** The spread is zero around the centre or, for a pooled figure, that of a perspective is unknown, so that there is no interval. */
    public static final WithheldReason NO_SPREAD = new WithheldReason("no-spread", "the spread is zero or unknown");

    /** The aggregation provides no interval. */
    public static final WithheldReason NOT_GIVEN =
            new WithheldReason("not-given", "the aggregation strategy calculates none");

    /** The figure of the interval is itself withheld. */
    public static final WithheldReason WITHHELD = new WithheldReason("withheld", "the figure is withheld");

    private static final ImmutableList<WithheldReason> ALL = ImmutableList.of(
            TOO_FEW_ANSWERS,
            NOT_APPLICABLE,
            NOT_SCORABLE,
            UNDEFINED,
            NO_SCORES,
            MINIMUM_GROUP,
            MINIMUM_SPREAD,
            COMPLEMENT,
            DOMINANCE,
            ALL_ALIKE,
            NO_CONSENT,
            TOO_FEW,
            NO_SPREAD,
            NOT_GIVEN,
            WITHHELD);

    private final String id;
    private final String label;

    private WithheldReason(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns all reasons, in their order. */
    public static ImmutableList<WithheldReason> all() {
        return ALL;
    }

    /**
     * Returns the reason with that id, such as {@code too-few-answers}.
     *
     * @throws InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static WithheldReason of(@Nullable String id) {
        return Named.of(ALL, "reason", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int compareTo(WithheldReason other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
