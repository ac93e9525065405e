package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * One person's scores: for those who already hold the answers.
 *
 * @param team team and wave
 * @param respondent the id within the team
 * @param perspective as whom
 * @param columns what each score measures and is counted in
 * @param scores a score, or why it is withheld, for each column
 * @since 0.1.0
 */
public record RespondentScores(
        TeamKey team,
        String respondent,
        Perspective perspective,
        ImmutableList<ScoreColumn> columns,
        ImmutableList<Score> scores) {

    /** The team only: scores of persons are personal data. */
    @Override
    public String toString() {
        return "a respondent of team " + team;
    }
}
