package org.coppice.statistics;

/**
 * Gathers what a statistic needs of a sample, part by part. Each implementation has methods {@code add} that take what is observed, and what
 * is gathered apart can be combined.
 *
 * @param <A> the accumulator itself
 * @since 0.1.0
 */
public interface StatisticAccumulator<A extends StatisticAccumulator<A>> {
    /**
     * Adds what another accumulator of the same statistic has gathered, after what this one has. The other is not changed.
     *
     * @return an accumulator of both: this one, or a new one where accumulators are values
     * @throws IllegalArgumentException if the other gathers something else
     */
    A combine(A other);
}
