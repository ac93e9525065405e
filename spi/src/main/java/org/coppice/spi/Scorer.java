package org.coppice.spi;

import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.ScoreBlock;

/** Scores respondents row by row: no row sees another, so a block in parts scores as the whole does. */
@FunctionalInterface
public interface Scorer {
    /** A row of scores for each row of answers, in the same order, always with the same columns. */
    ScoreBlock score(AnswerBlock answers);
}
