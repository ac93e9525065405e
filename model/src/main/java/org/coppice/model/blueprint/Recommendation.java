package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Source;
import org.coppice.model.check.Check;

/**
 * A recommended action, concrete enough for a team meeting.
 *
 * @param id the stable id
 * @param title the title, in a few words
 * @param who the person responsible
 * @param withWhom the people to involve
 * @param firstStep the first step
 * @param sign the sign by which a change would be noticed
 * @param source the place in the paper that it is based on
 * @param calledForBy the ids of the readings that support it, at least one
 * @param speaksAgainst the ids of the readings that speak against it
 * @param certainty the certainty of the readings that support it, in words
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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
    /** Throws if a text is blank, or if no reading supports the recommendation. */
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
