package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * How far the four learning cultures live together, and which lead.
 *
 * @param judgement what it says
 * @param index of the four together, 0 to 100; the strategy says how
 * @param leads how likely each culture is the strongest; empty where the strategy does not tell
 * @param leading the cultures that hold the level together, the likeliest first; without probabilities, those with the highest mean
 * @param weakest the culture with the lowest mean, where one has it
 * @param mechanistic how likely management outweighs the communal cultures without a value base
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record SuperordinateReading(
        Judgement judgement,
        Optional<Finding> index,
        ImmutableMap<LearningCulture, Double> leads,
        ImmutableSet<LearningCulture> leading,
        Optional<LearningCulture> weakest,
        OptionalDouble mechanistic,
        ImmutableList<Finding> related)
        implements Reading {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public SuperordinateReading {
        Shares.check(judgement.id(), leads.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(leads);
    }

    @Override
    public Optional<Finding> value() {
        return index;
    }
}
