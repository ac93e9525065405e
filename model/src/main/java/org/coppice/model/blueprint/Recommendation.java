package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;
import org.coppice.model.check.Check;

/**
 * Something to do, concrete enough for a team meeting.
 *
 * @param id the stable id
 * @param title what, in a few words
 * @param who who sees to it
 * @param withWhom with whom
 * @param firstStep the first step
 * @param sign how one would notice the change
 * @param source the place in the paper that it stems from
 * @param calledForBy the ids of the readings that call for it, at least one
 * @param speaksAgainst the ids of the readings that speak against it
 * @param certainty how sure the readings are that call for it, in words
 * @since 0.1.0
 */
public record Recommendation(
        String id,
        String title,
        String who,
        String withWhom,
        String firstStep,
        String sign,
        Source source,
        ImmutableList<String> calledForBy,
        ImmutableList<String> speaksAgainst,
        String certainty) {
    /** Refuses blank words, and a recommendation that nothing calls for. */
    public Recommendation {
        Check.id("recommendation id", id);
        Check.text("the title of recommendation " + id, title);
        Check.text("who sees to recommendation " + id, who);
        Check.text("with whom recommendation " + id + " is done", withWhom);
        Check.text("the first step of recommendation " + id, firstStep);
        Check.text("the sign of recommendation " + id, sign);
        Check.text("the certainty of recommendation " + id, certainty);
        Check.that(!calledForBy.isEmpty(), "recommendation \"%s\" has no reading that calls for it", id);
    }
}
