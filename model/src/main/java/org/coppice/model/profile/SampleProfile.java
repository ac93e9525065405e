package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What is known of a whole sample, after disclosure.
 *
 * @param recipe what it was made with
 * @param answers a digest of the answers, in the research view only: from few answers it could be guessed back
 * @param respondents how many answered in all waves, consensus sheets not counted
 * @param constructs the sample's own figures, wave by wave, measure by measure, perspective by perspective
 * @param teams the profile of each team and wave, in their order
 * @param persons each person's scores, where they were asked for
 */
public record SampleProfile(
        Recipe recipe,
        Optional<String> answers,
        int respondents,
        ImmutableList<SampleScore> constructs,
        ImmutableList<TeamProfile> teams,
        ImmutableList<RespondentScores> persons) {}
