package org.coppice.model.score;

import org.coppice.model.check.Check;

/**
 * How often groups of the same size agree as much or more in as many questions if every answer is as likely as another: simulated.
 *
 * @param p the share of such groups, above 0 and up to 1
 * @param draws how many were drawn
 * @param seed what they were drawn with
 * @since 0.1.0
 */
public record ByChance(double p, int draws, long seed) {
    /** Refuses a share that is none. */
    public ByChance {
        Check.valid(p > 0 && p <= 1, "agreement by chance in a share of %s", "it lies above 0 and up to 1", p);
        Check.that(draws >= 1, "agreement by chance from %d draws", draws);
    }
}
