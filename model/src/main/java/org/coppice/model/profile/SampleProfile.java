package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * The profile of a sample and of each team in it, after disclosure control.
 *
 * @param figures the figures of the sample as a whole
 * @param teams the profile of each team and wave, in their order
 * @param persons the scores of each person, if they were requested
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SampleProfile(
        SampleFigures figures, ImmutableList<TeamProfile> teams, ImmutableList<RespondentScores> persons) {
    /** Returns the recipe with which it was computed. */
    public Recipe recipe() {
        return figures.recipe();
    }

    /** Returns a digest of the answers, in the research view only. */
    public Optional<String> answers() {
        return figures.answers();
    }

    /**
     * Returns the number of respondents in all waves, excluding consensus sheets; empty if it would disclose how many people of a small
     * group answered.
     */
    public OptionalInt respondents() {
        return figures.respondents();
    }

    /** Returns the sample's own scores, by wave, measure and perspective. */
    public ImmutableList<SampleScore> constructs() {
        return figures.constructs();
    }
}
