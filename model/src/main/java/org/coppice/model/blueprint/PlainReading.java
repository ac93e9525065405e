package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A reading without a type of its own.
 *
 * @param judgement what it says
 * @param probabilities how likely each label is, by its id, adding up to 1; empty where the reading has a value instead
 * @param value the value, where it has one
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record PlainReading(
        Judgement judgement,
        ImmutableMap<String, Double> probabilities,
        Optional<Finding> value,
        ImmutableList<Finding> related)
        implements Reading {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public PlainReading {
        Shares.check(judgement.id(), probabilities.values());
    }
}
