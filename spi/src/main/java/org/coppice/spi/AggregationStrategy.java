package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.fault.InvalidValueException;

/**
 * A strategy that computes the figures of a group from the scores of its members.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface AggregationStrategy extends Strategy {
    /** Returns the statistics of the whole sample that the strategy needs before it is bound with these parameters; none by default. */
    default ImmutableList<SampleStatistic<ScoredTeam, ?>> needs(Parameters parameters) {
        return ImmutableList.of();
    }

    /**
     * Returns true if, with these parameters, the figure of a group is the arithmetic mean of its members' scores; false by default. If it
     * is true, blueprint strategies that are based on means use the figures of the group as they are shown.
     *
     * @since 0.1.0
     */
    default boolean givesMeans(Parameters parameters) {
        return false;
    }

    /**
     * Returns an aggregator for one assessment. The host calls this method once for each assessment; if the strategy needs facts
     * of the sample, once or more for each wave. In the published view a fact can be absent, and this method must not fail without it.
     *
     * @throws InvalidValueException if the strategy does not support these parameters
     */
    Aggregator bind(AggregationContext context);
}
