package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * The scores of one person, for users who may see the answers.
 *
 * @param team the team and the wave
 * @param respondent the respondent's id within the team
 * @param perspective the perspective from which the person answered
 * @param columns the measure and the metric of each score
 * @param scores for each column a score, or the reason why it is withheld
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record RespondentScores(
        TeamKey team,
        String respondent,
        Perspective perspective,
        ImmutableList<ScoreColumn> columns,
        ImmutableList<Score> scores) {

    /** Returns the team only, because scores of persons are personal data. */
    @Override
    public String toString() {
        return "a respondent of team " + team;
    }
}
