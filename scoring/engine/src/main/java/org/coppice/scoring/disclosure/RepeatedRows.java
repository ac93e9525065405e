package org.coppice.scoring.disclosure;

import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;

/**
 * Rows without respondents' ids that may be the answers of one person, submitted twice. They count as one person towards the minimum group, but
 * remain in all figures: that the rows are equal is no proof, and a figure is not changed by a guess.
 *
 * <p>Two people hardly give the same answers to ten questions or more, unless each gives one answer to all of them, as people do who answer
 * without reading. Such rows, and rows with fewer answers, are taken for different people.
 */
final class RepeatedRows {
    private static final int FEWEST_ANSWERS = 10;

    private RepeatedRows() {}

    /** Returns true if the row repeats the row before; equal rows without ids are adjacent. */
    static boolean isRepeated(TeamAnswers team, int row) {
        return team.numbered()
                && row > 0
                && team.answers().sameAnswers(row - 1, row)
                && team.answers().answeredCount(row) >= FEWEST_ANSWERS
                && !isStraight(team.answers(), row);
    }

    /** Returns true if all answers of a row are the same. */
    private static boolean isStraight(AnswerBlock answers, int row) {
        double first = Double.NaN;
        for (int column = 0; column < answers.bank().questions().size(); column++) {
            if (answers.answered(row, column)) {
                double value = answers.value(row, column);
                if (!Double.isNaN(first) && value != first) {
                    return false;
                }
                first = value;
            }
        }
        return true;
    }
}
