package org.coppice.model;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * An ordered set of constructs that form one cumulative scale (Guttman 1944) according to a theory: a person who reaches a level
 * has reached all levels before it. A plugin contributes the scale; the host computes how well answers fit it (Loevinger's H).
 *
 * @param id the id of the scale
 * @param label the label shown to readers, such as {@code Levels of personalisation}
 * @param levels the constructs, from the shallowest to the deepest, at least two, without duplicates
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record CumulativeScale(String id, String label, ImmutableList<Construct> levels) {
    /** Throws if the id or the label is invalid, or if there are fewer than two different levels. */
    public CumulativeScale {
        Check.id("cumulative scale", id);
        Check.text("the label of cumulative scale " + id, label);
        long different = levels.stream().map(Construct::id).distinct().count();
        Check.valid(
                levels.size() > 1 && different == levels.size(),
                "cumulative scale \"%s\" has %s, of which %s differ",
                "give at least two levels, each once",
                id,
                levels.size() + (levels.size() == 1 ? " level" : " levels"),
                different);
    }
}
