package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.Recipe;

/**
 * The comparison of the results of a recipe with those of the first recipe, for the same answers.
 *
 * @param recipe the recipe
 * @param readings the comparisons of the readings that both recipes have, in the order of the first recipe
 * @param byFirstAlone the ids of the readings that only the first recipe has
 * @param byOtherAlone the ids of the readings that only this recipe has
 * @param scores the differences between the figures of both recipes, wave by wave, in the order of the figures of the first recipe
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record RecipeComparison(
        Recipe recipe,
        ImmutableList<ReadingComparison> readings,
        ImmutableList<String> byFirstAlone,
        ImmutableList<String> byOtherAlone,
        ImmutableList<ScoreDifference> scores) {
    /** Returns the number of pairs of labels by verdict, over all readings. */
    public LabelCounts labels() {
        return readings.stream().map(ReadingComparison::labels).reduce(LabelCounts.NONE, LabelCounts::combine);
    }
}
