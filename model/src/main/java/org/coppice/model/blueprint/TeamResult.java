package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.TeamProfile;

/**
 * All that is told of one team: facts, and apart from them judgements.
 *
 * @param profile its figures
 * @param persons each person's scores, where they were asked for
 * @param blueprint what is read from it, where a strategy was chosen
 * @since 0.1.0
 */
public record TeamResult(TeamProfile profile, ImmutableList<RespondentScores> persons, Optional<Blueprint> blueprint) {}
