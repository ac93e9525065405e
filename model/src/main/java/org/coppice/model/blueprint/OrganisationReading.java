package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The reading of how the team and its organisation differ as learning environments, and of the resulting risk for the team.
 *
 * @param judgement the judgement
 * @param difference the team minus the organisation, mean of the headings, −1 to 1
 * @param headings the difference for each heading
 * @param hostRisk the probabilities of a low, elevated or high risk from the host organisation; empty if a condition is missing
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record OrganisationReading(
        Judgement judgement,
        Optional<Finding> difference,
        ImmutableList<Finding> headings,
        ImmutableMap<String, Double> hostRisk,
        ImmutableList<Finding> related)
        implements Reading {
    @Override
    public Optional<Finding> value() {
        return difference;
    }
}
