package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Score;

/**
 * What is known of a sample as a whole, after disclosure.
 *
 * @param recipe what it was made with
 * @param answers a digest of the answers, in the research view only: from few answers it could be guessed back
 * @param teams how many teams there are, each wave of a team counted
 * @param respondents how many answered in all waves, consensus sheets not counted
 * @param constructs the sample's own figures, wave by wave, measure by measure, perspective by perspective
 * @since 0.1.0
 */
public record SampleFigures(
        Recipe recipe, Optional<String> answers, int teams, int respondents, ImmutableList<SampleScore> constructs) {

    /**
     * The figure of a measure in a perspective; empty if the sample has none.
     *
     * @throws InvalidValueException if the sample has one in several waves or metrics
     */
    public Optional<SampleScore> score(Measure measure, Perspective perspective) {
        List<SampleScore> found = constructs.stream()
                .filter(score -> score.measure().equals(measure) && score.perspective() == perspective)
                .toList();
        if (found.size() > 1) {
            throw new InvalidValueException(
                    "the sample has " + found.size() + " figures of " + measure + ", of several waves or metrics",
                    "look for one among constructs()");
        }
        return found.stream().findFirst();
    }

    /**
     * Cronbach's alpha of a measure in a perspective, from pairwise covariances, or why it is withheld; empty if the sample has no such figure, it is
     * withheld itself, or the assessment was built without reliability.
     *
     * @throws InvalidValueException if the sample has one in several waves or metrics
     */
    public Optional<Score> alpha(Measure measure, Perspective perspective) {
        return score(measure, perspective).flatMap(SampleScore::scale).map(ScaleFigures::alpha);
    }
}
