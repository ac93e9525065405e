package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.coppice.model.score.Estimate;

/**
 * Gives the figures of one group: the respondents of one perspective in one team and wave. The host calls it group by group, pools
 * perspectives itself, and decides itself what is shown.
 */
@FunctionalInterface
public interface Aggregator {
    /** One estimate for each column of {@code group.scores()}, in its order. */
    ImmutableList<Estimate> aggregate(ScoredTeam group);
}
