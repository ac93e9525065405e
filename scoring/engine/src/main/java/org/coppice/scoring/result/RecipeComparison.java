package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.coppice.model.profile.Recipe;
import org.coppice.statistics.rank.RankCorrelation;

/**
 * What a recipe makes of answers, held against what the first one makes of them.
 *
 * @param recipe the recipe
 * @param readings the readings that both have, in the order of the first
 * @param byFirstAlone the ids of the readings that the first alone has
 * @param byOtherAlone the ids of the readings that this one alone has
 * @param ranks how alike the figures of both put teams in order: wave by wave, in the order of the first's figures
 * @since 0.1.0
 */
public record RecipeComparison(
        Recipe recipe,
        ImmutableList<ReadingComparison> readings,
        ImmutableList<String> byFirstAlone,
        ImmutableList<String> byOtherAlone,
        ImmutableList<RankCorrelation> ranks) {
    /** How the labels of all readings together stand to each other. */
    public LabelCounts labels() {
        return readings.stream().map(ReadingComparison::labels).reduce(LabelCounts.NONE, LabelCounts::combine);
    }
}
