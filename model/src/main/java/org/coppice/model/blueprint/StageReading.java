package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.vocabulary.TeamStage;

/**
 * The reading of which stage the team has reached.
 *
 * @param judgement the judgement
 * @param stages for each stage the probability that it is the highest stage reached; empty if the strategy does not compute it
 * @param likely the most probable stages, in descending order, whose probabilities together reach the confidence level of
 *     intervals; without probabilities, the stages that the label names
 * @param entropy the entropy of the probabilities: 0 if one stage has all, 1 if all four are equal
 * @param ownChoice the stage that most of the team chose when asked directly; it is shown separately and not included in any mean
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record StageReading(
        Judgement judgement,
        ImmutableMap<TeamStage, Double> stages,
        ImmutableSet<TeamStage> likely,
        OptionalDouble entropy,
        ImmutableSet<TeamStage> ownChoice)
        implements Reading {
    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9. */
    public StageReading {
        Shares.check(judgement.id(), stages.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(stages);
    }
}
