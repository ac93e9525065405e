package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The correlations of a question with each measure, −1 to 1. Its answers are used as given and not mirrored, since it may be reversed in
 * one measure and not in another.
 *
 * @param question the id of the question
 * @param correlations with the sum of the measure's questions, including the question itself if it belongs to the measure
 * @param corrected with the common part of the measure's questions: each question's variance counts as R²ᵢ Cᵢᵢ only, R²ᵢ the squared
 *     multiple correlation with all other questions, so that its error does not count twice
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QuestionAmong(String question, ImmutableList<Score> correlations, ImmutableList<Score> corrected) {
    /** Returns this result with each correlation changed. */
    public QuestionAmong map(UnaryOperator<Score> change) {
        return new QuestionAmong(
                question,
                correlations.stream().map(change).collect(ImmutableList.toImmutableList()),
                corrected.stream().map(change).collect(ImmutableList.toImmutableList()));
    }
}
