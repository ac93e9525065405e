package org.coppice.model.bank;

import org.apiguardian.api.API;
import org.coppice.model.ConstructId;
import org.coppice.model.check.Check;

/**
 * The keying of a question: how it counts towards a construct.
 *
 * @param construct what the question measures
 * @param reversed whether a high answer indicates a low level of the construct
 * @param weight the weight of the question, 0 or more; 1 by default, 1/k for each of k statements about the same matter
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Key(ConstructId construct, boolean reversed, double weight) {
    /** Throws if the weight is negative or not finite. */
    public Key {
        Check.weight("the weight of construct " + construct, weight);
    }

    /** Returns a key for {@code construct} with weight 1. */
    public static Key of(String construct) {
        return new Key(ConstructId.of(construct), false, 1);
    }

    /** Returns a reversed key for {@code construct} with weight 1. */
    public static Key reversed(String construct) {
        return new Key(ConstructId.of(construct), true, 1);
    }
}
