package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.ScoreBlock;

/**
 * Scores respondents row by row. The scores of a row depend only on that row, so a block can be scored in parts with the same result.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
@FunctionalInterface
public interface Scorer {
    /** Returns one row of scores for each row of answers, in the same order. The columns are the same at every call. */
    ScoreBlock score(AnswerBlock answers);
}
