package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.OptionalDouble;

/**
 * Whether the team holds together by blaming others.
 *
 * @param judgement what it says
 * @param atRisk how likely blame and cohesion are high and the outlook low
 * @param contested whether those outside, or the manager, rate the organisation low too
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record StuckReading(
        Judgement judgement, OptionalDouble atRisk, boolean contested, ImmutableList<Finding> related)
        implements Reading {

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return atRisk.isEmpty()
                ? ImmutableMap.of()
                : ImmutableMap.of("at-risk", atRisk.getAsDouble(), "not-at-risk", 1 - atRisk.getAsDouble());
    }
}
