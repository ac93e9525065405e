package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.profile.TeamScore;

/**
 * A step of the evidence for a reading: a score, the questions that it is computed from, and their places in the paper.
 *
 * @param score the score as the profile shows it, or why it does not
 * @param questions the ids of the questions that the score is computed from
 * @param places the places that these questions come from, each once
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record EvidenceStep(TeamScore score, ImmutableList<String> questions, ImmutableList<String> places) {}
