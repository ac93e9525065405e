package org.coppice.files.diff;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * One difference between two versions.
 *
 * @param effect its consequence for scores
 * @param part the kind of the part, such as {@code question}; {@code bank} or {@code weighting} for the whole
 * @param id the id of the part
 * @param change the kind of difference
 * @param before the earlier value, as the file writes it; empty if there was none
 * @param after the later value; empty if there is none
 * @param share the share of words that changed, 0 to 1; empty if no words changed
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record Difference(
        Effect effect, String part, String id, Change change, String before, String after, OptionalDouble share) {
    /** Throws if the share is outside 0 to 1. */
    public Difference {
        Check.valid(
                share.orElse(0) >= 0 && share.orElse(0) <= 1,
                "the share of changed words is %s",
                "give a number from 0 to 1",
                share);
    }

    static Difference of(Effect effect, String part, String id, Change change, String before, String after) {
        return new Difference(effect, part, id, change, before, after, OptionalDouble.empty());
    }
}
