package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * How the team looks outward.
 *
 * @param judgement what it says
 * @param mean the mean of the facets, 0 to 1
 * @param partial whether a facet is missing
 * @param facets towards whom
 * @param blindSpots where members see themselves better than those outside do: by how much
 * @since 0.1.0
 */
public record OutlookReading(
        Judgement judgement,
        Optional<Finding> mean,
        boolean partial,
        ImmutableList<Finding> facets,
        ImmutableList<Finding> blindSpots)
        implements Reading {
    @Override
    public Optional<Finding> value() {
        return mean;
    }

    @Override
    public ImmutableList<Finding> related() {
        return ImmutableList.<Finding>builder()
                .addAll(facets)
                .addAll(blindSpots)
                .build();
    }
}
