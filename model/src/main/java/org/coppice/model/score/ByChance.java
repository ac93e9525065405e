package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The simulated share of random groups that agree at least as much: groups of the same size, with the same number of questions, in
 * which all answers are equally likely.
 *
 * @param p the share of such groups, above 0 and up to 1
 * @param draws the number of groups drawn
 * @param seed the seed with which they were drawn
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ByChance(double p, int draws, long seed) {
    /** Throws if {@code p} is not above 0 and up to 1, or if {@code draws} is below 1. */
    public ByChance {
        Check.valid(p > 0 && p <= 1, "agreement by chance in a share of %s", "give a number above 0 and up to 1", p);
        Check.that(draws >= 1, "the number of draws is %d; give 1 or more", draws);
    }
}
