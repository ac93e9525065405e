package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.InvalidValueException;

/** Turns the scores of a group's persons into the group's figures. */
public interface AggregationStrategy extends Strategy {
    /** What it has to know of the whole sample with these parameters, before it can be bound; nothing unless it says so. */
    default ImmutableList<SampleStatistic<ScoredTeam, ?>> needs(Parameters parameters) {
        return ImmutableList.of();
    }

    /**
     * Whether the figure of a group is the arithmetic mean of its persons' scores, with these parameters; false by default. Blueprint
     * strategies that reason about means then use the group's figures as they are shown.
     *
     * @since 0.1.0
     */
    default boolean givesMeans(Parameters parameters) {
        return false;
    }

    /**
     * Prepares; called once for each assessment.
     *
     * @throws InvalidValueException if it cannot work with these parameters
     */
    Aggregator bind(AggregationContext context);
}
