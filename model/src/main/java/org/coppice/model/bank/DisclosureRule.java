package org.coppice.model.bank;

import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The stricter minimums of an organisation for what may be published. A minimum that is empty is not changed; none lowers the minimum that
 * applies otherwise.
 *
 * @param minimumGroup the smallest number of people for any figure
 * @param minimumSpread the smallest number of people for figures of spread
 * @param minimumQuestions the smallest number of people for figures of single questions, of agreement and of reliability
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record DisclosureRule(OptionalInt minimumGroup, OptionalInt minimumSpread, OptionalInt minimumQuestions) {
    /** The rule that changes no minimum. */
    public static final DisclosureRule NONE =
            new DisclosureRule(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Throws if a minimum is below 1. */
    public DisclosureRule {
        check("minimum-group", minimumGroup);
        check("minimum-spread", minimumSpread);
        check("minimum-questions", minimumQuestions);
    }

    private static void check(String name, OptionalInt people) {
        Check.valid(people.orElse(1) >= 1, "\"%s\" is %d", "write a whole number, 1 or more", name, people.orElse(1));
    }

    /** Returns the rule with the larger of each of the minimums. */
    public DisclosureRule strictest(DisclosureRule other) {
        return new DisclosureRule(
                larger(minimumGroup, other.minimumGroup),
                larger(minimumSpread, other.minimumSpread),
                larger(minimumQuestions, other.minimumQuestions));
    }

    private static OptionalInt larger(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.orElse(0) > one.getAsInt() ? other : one;
    }
}
