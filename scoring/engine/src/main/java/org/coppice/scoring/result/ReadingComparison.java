package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;

/**
 * The comparison of one reading under two recipes, team by team.
 *
 * @param id the stable id of the reading
 * @param title the title of the reading
 * @param teams the labels of both recipes for each team, in the order of the teams
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record ReadingComparison(String id, String title, ImmutableList<LabelPair> teams) {
    /** Returns the number of pairs of labels by verdict. */
    public LabelCounts labels() {
        return teams.stream()
                .map(LabelPair::verdict)
                .map(LabelCounts::of)
                .reduce(LabelCounts.NONE, LabelCounts::combine);
    }
}
