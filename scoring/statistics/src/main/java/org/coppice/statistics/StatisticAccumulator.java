package org.coppice.statistics;

import org.apiguardian.api.API;

/**
 * An accumulator of a statistic over a sample that is processed in parts: it receives one observation after another, and accumulators of
 * separate parts can be combined.
 *
 * @param <T> the type of an observation, such as the answers of a team
 * @param <A> the type of the accumulator itself
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public interface StatisticAccumulator<T, A extends StatisticAccumulator<T, A>> {
    /**
     * Adds an observation.
     *
     * @return this accumulator
     */
    A add(T observation);

    /**
     * Adds the data of another accumulator of the same statistic after the data of this one. The other accumulator is not changed.
     *
     * @return this accumulator
     * @throws IllegalArgumentException if the other accumulator collects a different statistic
     */
    A combine(A other);
}
