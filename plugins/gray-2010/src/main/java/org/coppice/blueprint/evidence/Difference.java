package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.score.Interval;
import org.coppice.statistics.pooling.FalseDiscoveries;

/**
 * A difference between two means.
 *
 * @param finding the difference and its interval as they are shown
 * @param value the difference
 * @param error its standard error
 * @param freedom the degrees of freedom of the error
 */
public record Difference(Finding finding, double value, double error, double freedom) {
    /** The expected share of false discoveries among the differences that are called real. */
    public static final double FALSE_DISCOVERIES = 0.1;

    /** Returns the differences from 0, in either direction, beyond chance among all of them: their false discovery rate is controlled. */
    public static ImmutableList<Difference> beyondChance(List<Difference> all) {
        boolean[] discovered = FalseDiscoveries.among(
                all.stream()
                        .mapToDouble(one -> FalseDiscoveries.twoSided(one.value(), one.error(), one.freedom()))
                        .toArray(),
                FALSE_DISCOVERIES);
        return IntStream.range(0, all.size())
                .filter(i -> discovered[i])
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the differences that are greater than {@code cut}, and above 0 beyond chance among all of them: their false discovery rate is
     * controlled.
     */
    public static ImmutableList<Difference> above(List<Difference> all, double cut) {
        boolean[] discovered = FalseDiscoveries.among(
                all.stream()
                        .mapToDouble(one -> FalseDiscoveries.p(one.value(), one.error(), one.freedom()))
                        .toArray(),
                FALSE_DISCOVERIES);
        return IntStream.range(0, all.size())
                .filter(i -> discovered[i]
                        && all.get(i).finding().value() > cut
                        && all.get(i).finding().interval() instanceof Interval.Between)
                .mapToObj(all::get)
                .collect(ImmutableList.toImmutableList());
    }
}
