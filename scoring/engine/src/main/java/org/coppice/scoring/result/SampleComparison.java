package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.UnansweredQuestion;

/**
 * The comparison of the results of several recipes for the same answers, each with the first recipe.
 *
 * @param first the recipe with which the others are compared
 * @param teams the number of teams; a team counts once for each of its waves
 * @param others the comparisons of the other recipes, at least one
 * @param unanswered the questions that some groups answered and others did not: ranks then compare figures of different questions
 * @param disclosure the statement of disclosure control, in the published view only
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record SampleComparison(
        Recipe first,
        int teams,
        ImmutableList<RecipeComparison> others,
        ImmutableList<UnansweredQuestion> unanswered,
        Optional<DisclosureStatement> disclosure) {
    /** Returns this comparison with a statement of disclosure control. */
    public SampleComparison with(DisclosureStatement statement) {
        return new SampleComparison(first, teams, others, unanswered, Optional.of(statement));
    }
}
