package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * How the team and its organisation differ as places to learn, and what the team risks from it.
 *
 * @param judgement what it says
 * @param difference team less organisation, the mean of the headings, −1 to 1
 * @param headings the same heading by heading
 * @param hostRisk how likely the risk from the host is low, elevated or high; empty where a condition is missing
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
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
