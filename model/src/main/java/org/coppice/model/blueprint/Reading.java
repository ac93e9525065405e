package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A judgement of a blueprint with the figures that it is based on. Each reading of a strategy has its own type; this interface
 * gives access to what all readings have in common.
 *
 * <p>In the published view, the host reduces a reading that few people carry to a {@link PlainReading} with its label, its reasons and its
 * certainty in words, and rounds the probabilities of other readings to tenths. A reading keeps its own type if its probabilities are in tenths
 * already; see {@link PublishedProbability}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Reading {
    /** Returns the judgement: its label, the reasons and the certainty. */
    Judgement judgement();

    /** Returns the stable id of the reading. */
    default String id() {
        return judgement().id();
    }

    /** Returns the probability of each label, by its id, adding up to 1; empty if the reading has a value instead. */
    default ImmutableMap<String, Double> probabilities() {
        return ImmutableMap.of();
    }

    /** Returns the value, if there is one. */
    default Optional<Finding> value() {
        return Optional.empty();
    }

    /** Returns additional figures that are shown with the value. */
    default ImmutableList<Finding> related() {
        return ImmutableList.of();
    }

    /** Returns the matters that the reading ranks, in the order of their ranks; empty if it ranks none. */
    default ImmutableList<Rank> ranks() {
        return ImmutableList.of();
    }

    /** Returns the probabilities by the ids of their keys. */
    static ImmutableMap<String, Double> byId(Map<? extends Named, Double> probabilities) {
        return probabilities.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }
}
