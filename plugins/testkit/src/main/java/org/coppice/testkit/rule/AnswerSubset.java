package org.coppice.testkit.rule;

import java.util.function.BiPredicate;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;

/** Copies of a team in which some answers are kept and the others are skipped. */
final class AnswerSubset {
    private AnswerSubset() {}

    /**
     * Returns the same team with fewer answers.
     *
     * @param kept true for the row and the column, both from 0, of each answer to keep
     */
    static TeamAnswers of(TeamAnswers team, BiPredicate<Integer, Integer> kept) {
        AnswerBlock from = team.answers();
        AnswerBlockBuilder to = AnswerBlock.builder(from.bank());
        for (int row = 0; row < from.size(); row++) {
            to.row(from.perspective(row));
            for (int column = 0; column < from.bank().questions().size(); column++) {
                Response response = from.response(row, column);
                if (response instanceof Response.Absent absent) {
                    to.absent(column, absent.reason());
                } else if (kept.test(row, column)) {
                    to.answer(column, ((Response.Answered) response).value());
                } else {
                    to.absent(column, Absence.SKIPPED);
                }
            }
        }
        return TeamAnswers.of(team.key(), team.respondents(), team.numbered(), to.build());
    }
}
