package org.coppice.scoring.audit;

import org.coppice.model.profile.Recipe;

/** What is known of the figures of groups from the recipe. */
public final class TeamFigures {
    private static final String MEAN = "team-mean";

    private TeamFigures() {}

    /**
     * Returns whether the figure of a group is surely the mean of its scores, on which the tables of possible scores are based. Of a strategy
     * of a plugin, this is not taken as known.
     */
    public static boolean areMeans(Recipe recipe) {
        return recipe.aggregation().id().equals(MEAN);
    }
}
