package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;

/**
 * The changes in the teams of a sample.
 *
 * @param recipe the recipe by which it was computed
 * @param teams the changes team by team, from each wave to the next
 * @param once the teams with a single wave, or without a date of the wave; no change can be computed for them
 * @param disclosure the statement of disclosure control, in the published view only
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record SampleChange(
        Recipe recipe,
        ImmutableList<TeamChange> teams,
        ImmutableList<TeamKey> once,
        Optional<DisclosureStatement> disclosure) {}
