package org.coppice.spi;

import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.score.ScoreBlock;

/**
 * The answers of a team in a wave, and the scores they were given.
 *
 * @param answers the answers, in canonical order
 * @param scores a row of scores for each row of answers
 */
public record ScoredTeam(TeamAnswers answers, ScoreBlock scores) {
    /** Refuses scores that are not one row for each row of answers. */
    public ScoredTeam {
        if (answers.size() != scores.size()) {
            throw new IllegalArgumentException(scores.size() + " rows of scores for " + answers.size()
                    + " rows of answers of team " + answers.key());
        }
    }

    /** The rows of one perspective. */
    public ScoredTeam only(Perspective who) {
        int[] rows = answers.rowsOf(who);
        return rows.length == answers.size() ? this : new ScoredTeam(answers.only(who), scores.rows(rows));
    }
}
