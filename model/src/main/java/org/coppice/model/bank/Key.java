package org.coppice.model.bank;

import org.coppice.model.ConstructId;
import org.coppice.model.check.Check;

/**
 * How a question counts for a construct (its keying).
 *
 * @param construct what the question measures
 * @param reversed whether a high answer speaks for little of the construct
 * @param weight how much the question counts, 0 or more; 1 where nothing is said, 1/k for each of k statements of one matter
 * @since 0.1.0
 */
public record Key(ConstructId construct, boolean reversed, double weight) {
    /** Refuses a weight that is negative or not finite. */
    public Key {
        Check.weight("the weight of construct " + construct, weight);
    }

    /** Counts towards {@code construct} with weight 1. */
    public static Key of(String construct) {
        return new Key(ConstructId.of(construct), false, 1);
    }

    /** Counts towards {@code construct} with weight 1, reversed. */
    public static Key reversed(String construct) {
        return new Key(ConstructId.of(construct), true, 1);
    }
}
