package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * The reading of how far the four learning cultures coexist, and which of them lead.
 *
 * @param judgement the judgement
 * @param index the index of the four cultures together, 0 to 100; the strategy defines it
 * @param leads for each culture the probability that it is the strongest; empty if the strategy does not compute it
 * @param leading the most probable cultures, in descending order, whose probabilities together reach the confidence level of
 *     intervals; without probabilities, those with the highest mean
 * @param weakest the culture with the lowest mean, if there is one
 * @param mechanistic the probability that management outweighs the communal cultures without a value base
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SuperordinateReading(
        Judgement judgement,
        Optional<Finding> index,
        ImmutableMap<LearningCulture, Double> leads,
        ImmutableSet<LearningCulture> leading,
        Optional<LearningCulture> weakest,
        OptionalDouble mechanistic,
        ImmutableList<Finding> related)
        implements Reading {
    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9. */
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
