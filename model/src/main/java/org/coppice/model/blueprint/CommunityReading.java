package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.coppice.model.vocabulary.CommunityStrand;

/**
 * Whether there is a community of practice, and whether it learns.
 *
 * @param judgement what it says
 * @param present how likely each strand is present
 * @param weakest the strand with the lowest mean
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record CommunityReading(
        Judgement judgement,
        ImmutableMap<CommunityStrand, Double> present,
        Optional<CommunityStrand> weakest,
        ImmutableList<Finding> related)
        implements Reading {}
