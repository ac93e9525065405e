package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A reading that has no type of its own.
 *
 * @param judgement the judgement
 * @param probabilities the probability of each label, by its id, adding up to 1; empty if the reading has a value instead
 * @param value the value, if it has one
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record PlainReading(
        Judgement judgement,
        ImmutableMap<String, Double> probabilities,
        Optional<Finding> value,
        ImmutableList<Finding> related)
        implements Reading {
    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9. */
    public PlainReading {
        Shares.check(judgement.id(), probabilities.values());
    }
}
