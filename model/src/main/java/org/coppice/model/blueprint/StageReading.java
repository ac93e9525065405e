package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.OptionalDouble;
import org.coppice.model.vocabulary.TeamStage;

/**
 * Which stage the team has reached.
 *
 * @param judgement what it says
 * @param stages how likely each stage is the highest; empty where the strategy does not tell
 * @param likely the stages that hold the level together, the likeliest first; without probabilities, those that the label names
 * @param entropy of the probabilities, 0 where one stage has all, 1 where all four share alike
 * @param ownChoice what most of the team chose when asked for the stage itself; beside it, never averaged in
 * @since 0.1.0
 */
public record StageReading(
        Judgement judgement,
        ImmutableMap<TeamStage, Double> stages,
        ImmutableSet<TeamStage> likely,
        OptionalDouble entropy,
        ImmutableSet<TeamStage> ownChoice)
        implements Reading {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public StageReading {
        Shares.check(judgement.id(), stages.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(stages);
    }
}
