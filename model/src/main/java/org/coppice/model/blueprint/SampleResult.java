package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;

/**
 * The results of a sample: its own figures, and the requested results of each team.
 *
 * @param figures the figures of the sample as a whole
 * @param teams the result of each team in each wave, in the order of their keys
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record SampleResult(SampleFigures figures, ImmutableList<TeamResult> teams) {
    /** Returns the profile of the sample, without blueprints. */
    public SampleProfile profile() {
        return new SampleProfile(
                figures,
                teams.stream().map(TeamResult::profile).collect(ImmutableList.toImmutableList()),
                teams.stream().flatMap(team -> team.persons().stream()).collect(ImmutableList.toImmutableList()));
    }
}
