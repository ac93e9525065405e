package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * What a published result states about its own disclosure control: what it promises, from whom it protects, and how closely a score can be
 * derived from it.
 *
 * @param promise the promise and its version
 * @param attackers the readers from whom the promise protects: an outsider, who knows the sizes of all groups and who answered which
 *     question, and therefore also a manager who knows who was absent
 * @param minimums the smallest numbers of people for which figures are shown
 * @param basis the kinds of figures of the result on which {@code tightest} is based, such as {@code means}; other figures were not audited
 * @param members the kinds of figures of which each alone leaves a member of the group, who knows their own answers, a quarter of the range
 *     for the score of every other person; from other figures a member can derive more. Empty if there is no such kind
 * @param tightest the narrowest range in which one of the attackers can place the score of a person, or the mean of a hidden group, as a share of
 *     the metric's range; 0 if one set of scores fits only. Empty if the result has no figure of these kinds
 * @param at the figure that leaves this range
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record DisclosureStatement(
        String promise,
        ImmutableList<String> attackers,
        Minimums minimums,
        ImmutableList<String> basis,
        ImmutableList<String> members,
        OptionalDouble tightest,
        Optional<String> at) {
    /**
     * The promise: an outsider cannot derive the score of a person or the mean of a small group to within a quarter of its range, nor a
     * single set of scores that fits.
     */
    public static final String PROMISE = "a-quarter-of-the-range/1";

    private static final ImmutableList<String> ATTACKERS = ImmutableList.of("outsider", "manager-who-knows-the-absent");

    /** Throws if the range is not between 0 and 1. */
    public DisclosureStatement {
        double share = tightest.orElse(0);
        Check.that(share >= 0 && share <= 1, "the tightest range is %s of the range of its metric", share);
    }

    /** Returns a statement without a range. */
    public static DisclosureStatement of(
            Minimums minimums, ImmutableList<String> basis, ImmutableList<String> members) {
        return new DisclosureStatement(
                PROMISE, ATTACKERS, minimums, basis, members, OptionalDouble.empty(), Optional.empty());
    }

    /** Returns this statement with the narrowest range and the figure that leaves it. */
    public DisclosureStatement with(double narrowest, String figure) {
        return new DisclosureStatement(
                promise, attackers, minimums, basis, members, OptionalDouble.of(narrowest), Optional.of(figure));
    }
}
