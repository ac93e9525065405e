package org.coppice.model;

import com.google.common.collect.ImmutableList;
import org.coppice.model.check.Check;

/**
 * An ordered set of constructs of which a theory says that they form one cumulative scale (Guttman 1944): a person who reaches a level has
 * reached those before it. A plugin contributes it; the host computes how well answers agree with it (Loevinger's H).
 *
 * @param id the id that it is known by
 * @param label what a reader sees, such as {@code Levels of personalisation}
 * @param levels the constructs, from the shallowest to the deepest, at least two and none twice
 * @since 0.1.0
 */
public record CumulativeScale(String id, String label, ImmutableList<Construct> levels) {
    /** Requires an id, a label, and two levels or more that differ. */
    public CumulativeScale {
        Check.id("cumulative scale", id);
        Check.text("the label of cumulative scale " + id, label);
        long different = levels.stream().map(Construct::id).distinct().count();
        Check.valid(
                levels.size() > 1 && different == levels.size(),
                "cumulative scale \"%s\" has %s, of which %s differ",
                "give two levels or more, each once",
                id,
                levels.size() + (levels.size() == 1 ? " level" : " levels"),
                different);
    }
}
