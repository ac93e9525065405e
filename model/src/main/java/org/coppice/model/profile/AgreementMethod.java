package org.coppice.model.profile;

import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.AgreementRule;

/**
 * The method by which within-group agreement is computed.
 *
 * @param rule which answers count if some are missing
 * @param chanceDraws the number of random groups that are drawn for each group size, 100 to 100,000, to estimate how often such
 *     agreement occurs by chance; empty if this is not estimated
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record AgreementMethod(AgreementRule rule, OptionalInt chanceDraws) {
    /** The default, which also applies to recipes from before the method could be chosen. */
    public static final AgreementMethod DEFAULT = new AgreementMethod(AgreementRule.LISTWISE, OptionalInt.empty());

    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 100_000;

    /** Throws if the number of draws is too small for an estimate or too large to store. */
    public AgreementMethod {
        int draws = chanceDraws.orElse(FEWEST_DRAWS);
        Check.valid(
                draws >= FEWEST_DRAWS && draws <= MOST_DRAWS,
                "the number of draws is %d",
                "give a number from %2$d to %3$d, such as 10000",
                draws,
                FEWEST_DRAWS,
                MOST_DRAWS);
    }

    /** Returns this method with another rule. */
    public AgreementMethod with(AgreementRule other) {
        return new AgreementMethod(other, chanceDraws);
    }

    /** Returns this method with that number of draws. */
    public AgreementMethod withChance(int draws) {
        return new AgreementMethod(rule, OptionalInt.of(draws));
    }
}
