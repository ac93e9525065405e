package org.coppice.testkit;

import java.util.function.BiPredicate;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;

/** The answers of a team, of which some are kept and the others skipped. */
final class Kept {
    private Kept() {}

    /**
     * The same team with fewer answers.
     *
     * @param kept whether the answer is kept of the respondent in that row to the question in that column, both from 0
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
