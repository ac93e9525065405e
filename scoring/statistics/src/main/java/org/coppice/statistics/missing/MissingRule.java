package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The rule for missing answers. A question that does not apply to a respondent is not used under any rule. Later versions may add rules.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MissingRule implements Named, Comparable<MissingRule> {
    /** A score needs all applicable questions answered. */
    public static final MissingRule COMPLETE =
            new MissingRule("complete", "all applicable questions answered", false, 1);

    /** A score needs half of the applicable questions answered, and is computed from those. */
    public static final MissingRule HALF =
            new MissingRule("half", "half of the applicable questions answered", false, 0.5);

    /** A score needs one of the applicable questions answered, and is computed from those that are answered. */
    public static final MissingRule ANY = new MissingRule("any", "one applicable question answered", false, 0);

    /** Each missing answer is replaced with the median of the answers to the question. */
    public static final MissingRule IMPUTE_MEDIAN =
            new MissingRule("impute-median", "missing answers replaced with the question's median", true, 0);

    /** Each missing answer is replaced with the mean of the answers to the question. */
    public static final MissingRule IMPUTE_MEAN =
            new MissingRule("impute-mean", "missing answers replaced with the question's mean", true, 0);

    private static final ImmutableList<MissingRule> ALL =
            ImmutableList.of(COMPLETE, HALF, ANY, IMPUTE_MEDIAN, IMPUTE_MEAN);

    private final String id;
    private final String label;
    private final boolean imputes;
    private final double share;

    private MissingRule(String id, String label, boolean imputes, double share) {
        this.id = id;
        this.label = label;
        this.imputes = imputes;
        this.share = share;
    }

    /** Returns all rules, in their order. */
    public static ImmutableList<MissingRule> all() {
        return ALL;
    }

    /**
     * Returns the rule for missing answers with that id, such as {@code half}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static MissingRule of(@Nullable String id) {
        return Named.of(ALL, "rule for missing answers", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns whether the rule replaces missing answers. */
    public boolean imputes() {
        return imputes;
    }

    /** Returns the number of answers that a score needs if that many questions apply, 1 or more; 0 if missing answers are replaced. */
    public int needed(int applicable) {
        return imputes ? 0 : Math.max(1, (int) Math.ceil(share * applicable));
    }

    @Override
    public int compareTo(MissingRule other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
