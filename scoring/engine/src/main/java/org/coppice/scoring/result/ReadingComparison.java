package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;

/**
 * A reading of two recipes, team by team.
 *
 * @param id the stable id of the reading
 * @param title what it is about
 * @param teams what both say of each team, in the order of the teams
 * @since 0.1.0
 */
public record ReadingComparison(String id, String title, ImmutableList<LabelPair> teams) {
    /** How the labels stand to each other. */
    public LabelCounts labels() {
        return teams.stream()
                .map(LabelPair::verdict)
                .map(LabelCounts::of)
                .reduce(LabelCounts.NONE, LabelCounts::combine);
    }
}
