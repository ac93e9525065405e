package org.coppice.scoring.comparison;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.ScoreDifference;
import org.jspecify.annotations.Nullable;

/**
 * Gives each figure one step for all compared recipes: the largest. A step for each recipe would be a threshold for each of the caller's weights,
 * and several thresholds determine the difference between the answers to two questions.
 */
final class CommonSteps {
    private CommonSteps() {}

    private record Key(
            Measure measure,
            Optional<Perspective> perspective,
            @Nullable LocalDate wave) {
        static Key of(ScoreDifference difference) {
            return new Key(
                    difference.correlation().measure(),
                    difference.correlation().perspective(),
                    difference.correlation().wave());
        }
    }

    static ImmutableList<RecipeComparison> of(List<RecipeComparison> compared) {
        Map<Key, Double> steps = new HashMap<>();
        for (RecipeComparison one : compared) {
            for (ScoreDifference score : one.scores()) {
                score.largest().ifPresent(step -> steps.merge(Key.of(score), step, Math::max));
            }
        }
        return compared.stream()
                .map(one -> new RecipeComparison(
                        one.recipe(),
                        one.readings(),
                        one.byFirstAlone(),
                        one.byOtherAlone(),
                        one.scores().stream()
                                .map(score -> score.largest().isEmpty()
                                        ? score
                                        : score.withLargest(steps.getOrDefault(Key.of(score), 1.0)))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }
}
