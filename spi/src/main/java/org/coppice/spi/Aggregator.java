package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.score.Estimate;

/**
 * Computes the figures of one group: the respondents of one perspective in one team and wave. The host calls it once for each group. The
 * host itself pools perspectives and decides which figures are shown.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
@FunctionalInterface
public interface Aggregator {
    /** Returns one estimate for each column of {@code group.scores()}, in the order of the columns. */
    ImmutableList<Estimate> aggregate(ScoredTeam group);
}
