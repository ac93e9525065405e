package org.coppice.model.blueprint;

import java.util.Collection;
import org.coppice.model.check.Check;

/** Checks the probabilities of a reading. */
final class Shares {
    private Shares() {}

    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9; an empty collection is valid. */
    static void check(String reading, Collection<Double> probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            Check.that(p >= 0 && p <= 1, "a probability of reading \"%s\" is %s", reading, p);
            sum += p;
        }
        Check.that(
                probabilities.isEmpty() || Math.abs(sum - 1) <= 1e-9,
                "the probabilities of reading \"%s\" add up to %s, not 1",
                reading,
                sum);
    }
}
