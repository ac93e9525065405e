package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Score;

/**
 * The figures of a sample as a whole, after disclosure control.
 *
 * @param recipe the recipe with which they were computed
 * @param answers a digest of the answers, in the research view only, because a few answers could be reconstructed from it
 * @param teams the number of teams, counting each wave of a team
 * @param respondents the number of respondents in all waves, excluding consensus sheets; empty if it would disclose how many people of a
 *     small group answered
 * @param constructs the sample's own scores, by wave, measure and perspective
 * @param disclosure the statement of disclosure control, in the published view only
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SampleFigures(
        Recipe recipe,
        Optional<String> answers,
        int teams,
        OptionalInt respondents,
        ImmutableList<SampleScore> constructs,
        Optional<DisclosureStatement> disclosure) {

    /**
     * Returns the score of a measure in a perspective; empty if the sample has none.
     *
     * @throws InvalidValueException if the sample has one in each of several waves or metrics
     */
    public Optional<SampleScore> score(Measure measure, Perspective perspective) {
        List<SampleScore> found = constructs.stream()
                .filter(score -> score.measure().equals(measure) && score.perspective() == perspective)
                .toList();
        if (found.size() > 1) {
            throw new InvalidValueException(
                    "the sample has " + found.size() + " figures of " + measure + ", of several waves or metrics",
                    "select one from constructs()");
        }
        return found.stream().findFirst();
    }

    /**
     * Returns Cronbach's alpha of a measure in a perspective, from pairwise covariances, or the reason why it is withheld; empty if
     * the sample has no such score, the score is itself withheld, or the assessment was built without reliability.
     *
     * @throws InvalidValueException if the sample has one in each of several waves or metrics
     */
    public Optional<Score> alpha(Measure measure, Perspective perspective) {
        return score(measure, perspective).flatMap(SampleScore::scale).map(ScaleFigures::alpha);
    }
}
