package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The reading of the team's outward orientation.
 *
 * @param judgement the judgement
 * @param mean the mean of the facets, 0 to 1
 * @param partial whether a facet is missing
 * @param facets the figure of each facet, that is of each group towards which the team looks
 * @param blindSpots the differences where members rate themselves higher than outsiders do
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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
