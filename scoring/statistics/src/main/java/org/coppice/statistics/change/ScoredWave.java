package org.coppice.statistics.change;

import org.apiguardian.api.API;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.check.Check;
import org.coppice.model.score.ScoreBlock;

/**
 * A team in one wave: its answers and the scores of its respondents.
 *
 * @param answers the answers, a row for each respondent
 * @param scores a row of scores for each row of answers
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ScoredWave(TeamAnswers answers, ScoreBlock scores) {
    /** Throws if the scores are not one row for each row of answers. */
    public ScoredWave {
        Check.that(
                answers.size() == scores.size(),
                "team %s has %d rows of answers and %d rows of scores; give one row of scores for each row of answers",
                answers.key(),
                answers.size(),
                scores.size());
    }
}
