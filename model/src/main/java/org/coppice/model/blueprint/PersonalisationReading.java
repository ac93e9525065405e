package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.vocabulary.PersonalisationLevel;

/**
 * How far people who use services are in.
 *
 * @param judgement what it says
 * @param levels how likely each level is the deepest that is reached; empty where the strategy does not tell
 * @param likely the levels that hold the level of intervals together, the likeliest first
 * @param seenBy whose view it is
 * @param verified whether it is that of people who use services
 * @param againstStage consistent, ahead or behind, where that can be told
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record PersonalisationReading(
        Judgement judgement,
        ImmutableMap<PersonalisationLevel, Double> levels,
        ImmutableSet<PersonalisationLevel> likely,
        Optional<Perspective> seenBy,
        boolean verified,
        Optional<String> againstStage,
        ImmutableList<Finding> related)
        implements Reading {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public PersonalisationReading {
        Shares.check(judgement.id(), levels.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(levels);
    }
}
