package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.vocabulary.PersonalisationLevel;

/**
 * The reading of how far people who use services are involved.
 *
 * @param judgement the judgement
 * @param levels for each level the probability that it is the deepest level reached; empty if the strategy does not compute it
 * @param likely the most probable levels, in descending order, whose probabilities together reach the confidence level of intervals
 * @param seenBy the perspective whose view it is
 * @param verified whether it is the view of people who use services
 * @param againstStage consistent, ahead or behind, if this can be determined
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record PersonalisationReading(
        Judgement judgement,
        ImmutableMap<PersonalisationLevel, Double> levels,
        ImmutableSet<PersonalisationLevel> likely,
        Optional<Perspective> seenBy,
        boolean verified,
        Optional<String> againstStage,
        ImmutableList<Finding> related)
        implements Reading {
    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9. */
    public PersonalisationReading {
        Shares.check(judgement.id(), levels.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(levels);
    }
}
