package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.score.ScoreBlock;

/**
 * The answers of a team in a wave, with the scores of these answers.
 *
 * @param answers the answers, in canonical order
 * @param scores the scores, one row for each row of answers
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ScoredTeam(TeamAnswers answers, ScoreBlock scores) {
    /** Throws {@link IllegalArgumentException} if the number of rows of scores is not the number of rows of answers. */
    public ScoredTeam {
        if (answers.size() != scores.size()) {
            throw new IllegalArgumentException("there are " + scores.size() + " rows of scores for " + answers.size()
                    + " rows of answers of team " + answers.key());
        }
    }

    /** Returns the rows of one perspective. */
    public ScoredTeam only(Perspective who) {
        int[] rows = answers.rowsOf(who);
        return rows.length == answers.size() ? this : new ScoredTeam(answers.only(who), scores.rows(rows));
    }
}
