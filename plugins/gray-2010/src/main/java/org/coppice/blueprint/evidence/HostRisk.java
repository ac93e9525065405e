package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * What the probabilities of a low, elevated and high risk from the organisation allow to say. Low needs the probability {@code sure}; elevated or
 * high, for which two conditions must hold, needs {@code conditions-sure}, and one of them alone the level of the intervals.
 *
 * @param name low, elevated, high, or elevated or high
 * @param probability its probability
 */
public record HostRisk(String name, double probability) {
    private static final double TOLERANCE = 1e-12;

    /** Returns the risk that is named; empty if it is not clear. */
    public static Optional<HostRisk> of(ImmutableMap<String, Double> shares, Cutoffs cutoffs, double level) {
        double low = shares.getOrDefault("low", 0.0);
        double elevated = shares.getOrDefault("elevated", 0.0);
        double high = shares.getOrDefault("high", 0.0);
        if (low >= cutoffs.of(Cutoffs.SURE) - TOLERANCE) {
            return Optional.of(new HostRisk("low", low));
        }
        if (!(elevated + high >= cutoffs.of(Cutoffs.CONDITIONS_SURE) - TOLERANCE)) { // also if it is not declared
            return Optional.empty();
        }
        return Optional.of(
                elevated >= level - TOLERANCE
                        ? new HostRisk("elevated", elevated)
                        : high >= level - TOLERANCE
                                ? new HostRisk("high", high)
                                : new HostRisk("elevated or high", Math.min(1, elevated + high)));
    }

    /** Returns the risk as the beginning of a sentence, without a full stop. */
    public String sentence() {
        return "The risk from the organisation is " + name;
    }
}
