package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import org.coppice.model.TeamKey;

/**
 * What a blueprint strategy reads from a team: judgements, kept apart from the profile's facts.
 *
 * @param team team and wave
 * @param readings the judgements
 * @param recommendations what to do, the first first
 */
public record Blueprint(TeamKey team, ImmutableList<Reading> readings, ImmutableList<Recommendation> recommendations) {}
