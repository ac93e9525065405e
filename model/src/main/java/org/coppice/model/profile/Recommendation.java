package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import org.coppice.model.check.Check;

/**
 * Something to do.
 *
 * @param id the stable id
 * @param text what, with whom, and the first step
 * @param calledForBy the ids of the readings that speak for it, at least one
 * @param speaksAgainst the ids of the readings that speak against it
 */
public record Recommendation(
        String id, String text, ImmutableList<String> calledForBy, ImmutableList<String> speaksAgainst) {
    /** Refuses a recommendation that nothing calls for. */
    public Recommendation {
        Check.id("recommendation id", id);
        Check.text("the text of recommendation " + id, text);
        Check.that(!calledForBy.isEmpty(), "recommendation \"%s\" has no reading that calls for it", id);
    }
}
