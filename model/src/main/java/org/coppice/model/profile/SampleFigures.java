package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What is known of a sample as a whole, after disclosure.
 *
 * @param recipe what it was made with
 * @param answers a digest of the answers, in the research view only: from few answers it could be guessed back
 * @param teams how many teams there are, each wave of a team counted
 * @param respondents how many answered in all waves, consensus sheets not counted
 * @param constructs the sample's own figures, wave by wave, measure by measure, perspective by perspective
 */
public record SampleFigures(
        Recipe recipe, Optional<String> answers, int teams, int respondents, ImmutableList<SampleScore> constructs) {}
