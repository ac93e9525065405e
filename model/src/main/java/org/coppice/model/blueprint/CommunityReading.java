package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.apiguardian.api.API;
import org.coppice.model.vocabulary.CommunityStrand;

/**
 * The reading of whether the team is a community of practice, and whether the community learns.
 *
 * @param judgement the judgement
 * @param present the probability that each strand is present
 * @param weakest one or two strands of which one has the lowest mean; empty if it is not clear
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record CommunityReading(
        Judgement judgement,
        ImmutableMap<CommunityStrand, Double> present,
        ImmutableSet<CommunityStrand> weakest,
        ImmutableList<Finding> related)
        implements Reading {}
