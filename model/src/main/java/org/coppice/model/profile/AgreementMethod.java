package org.coppice.model.profile;

import java.util.OptionalInt;
import org.coppice.model.check.Check;
import org.coppice.model.score.AgreementRule;

/**
 * How agreement within groups is found.
 *
 * @param rule whose answers count where some are missing
 * @param chanceDraws how many groups that answer by chance are drawn for each size, 100 to 100,000, to tell how often these agree as much;
 *     empty where that is not told
 * @since 0.1.0
 */
public record AgreementMethod(AgreementRule rule, OptionalInt chanceDraws) {
    /** What is taken where nothing is said, as in the recipes of before there was a choice. */
    public static final AgreementMethod DEFAULT = new AgreementMethod(AgreementRule.LISTWISE, OptionalInt.empty());

    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 100_000;

    /** Refuses too few draws to tell anything, and too many to keep. */
    public AgreementMethod {
        int draws = chanceDraws.orElse(FEWEST_DRAWS);
        Check.valid(
                draws >= FEWEST_DRAWS && draws <= MOST_DRAWS,
                "agreement by chance from %d draws",
                "it takes %2$d to %3$d, such as 10000",
                draws,
                FEWEST_DRAWS,
                MOST_DRAWS);
    }

    /** The same with another rule. */
    public AgreementMethod with(AgreementRule other) {
        return new AgreementMethod(other, chanceDraws);
    }

    /** The same with that many draws. */
    public AgreementMethod withChance(int draws) {
        return new AgreementMethod(rule, OptionalInt.of(draws));
    }
}
