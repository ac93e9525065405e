package org.coppice.statistics;

import org.apiguardian.api.API;

/**
 * An accumulator of a statistic over a sample that is processed in parts. Each implementation has {@code add} methods that take the
 * observations; accumulators of separate parts can be combined.
 *
 * @param <A> the type of the accumulator itself
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public interface StatisticAccumulator<A extends StatisticAccumulator<A>> {
    /**
     * Adds the data of another accumulator of the same statistic after the data of this one. The other accumulator is not changed.
     *
     * @return an accumulator of both: this one, or a new one if accumulators are values
     * @throws IllegalArgumentException if the other accumulator collects a different statistic
     */
    A combine(A other);
}
