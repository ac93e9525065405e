package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What is known of a sample and of each team in it, after disclosure.
 *
 * @param figures of the sample as a whole
 * @param teams the profile of each team and wave, in their order
 * @param persons each person's scores, where they were asked for
 * @since 0.1.0
 */
public record SampleProfile(
        SampleFigures figures, ImmutableList<TeamProfile> teams, ImmutableList<RespondentScores> persons) {
    /** What it was made with. */
    public Recipe recipe() {
        return figures.recipe();
    }

    /** A digest of the answers, in the research view only. */
    public Optional<String> answers() {
        return figures.answers();
    }

    /** How many answered in all waves, consensus sheets not counted. */
    public int respondents() {
        return figures.respondents();
    }

    /** The sample's own figures, wave by wave, measure by measure, perspective by perspective. */
    public ImmutableList<SampleScore> constructs() {
        return figures.constructs();
    }
}
