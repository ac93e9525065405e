package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * The reading of whether the team maintains its cohesion by blaming others.
 *
 * @param judgement the judgement
 * @param atRisk the probability that blame and cohesion are high and the outlook is low
 * @param contested whether outsiders, or the manager, also rate the organisation low
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record StuckReading(
        Judgement judgement, OptionalDouble atRisk, boolean contested, ImmutableList<Finding> related)
        implements Reading {
    /** Returns 1 − the probability, in decimal arithmetic: 1 − .7 is .3. */
    private double rest() {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(atRisk.getAsDouble())).doubleValue();
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return atRisk.isEmpty()
                ? ImmutableMap.of()
                : ImmutableMap.of("at-risk", atRisk.getAsDouble(), "not-at-risk", rest());
    }
}
