package org.coppice.scoring.result;

import org.coppice.model.TeamKey;

/**
 * A team that another recipe puts in another place.
 *
 * @param team team and wave
 * @param first its place by the first, 1 for the highest figure; teams of equal figures share the better place
 * @param other its place by the other
 * @since 0.1.0
 */
public record PlaceChange(TeamKey team, int first, int other) {}
