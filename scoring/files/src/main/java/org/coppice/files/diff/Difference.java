package org.coppice.files.diff;

import java.util.OptionalDouble;
import org.coppice.model.check.Check;

/**
 * One thing that differs between two versions.
 *
 * @param effect what it means for scores
 * @param part what kind of part it is of, such as {@code question}; {@code bank} or {@code weighting} for the whole
 * @param id the id of the part
 * @param change what differs
 * @param before what it was, in the words of the file; empty where there was nothing
 * @param after what it is; empty where there is nothing
 * @param share of words, 0 to 1, that changed; empty where no words did
 */
public record Difference(
        Effect effect, String part, String id, Change change, String before, String after, OptionalDouble share) {
    /** Refuses a share outside 0 to 1. */
    public Difference {
        Check.valid(share.orElse(0) >= 0 && share.orElse(0) <= 1, "a share of words of %s", "it is 0 to 1", share);
    }

    static Difference of(Effect effect, String part, String id, Change change, String before, String after) {
        return new Difference(effect, part, id, change, before, after, OptionalDouble.empty());
    }
}
