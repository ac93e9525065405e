package org.coppice.testkit.rule;

import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;

/** A team whose answers to the first measure were given by the next respondent each. */
final class PermutedMeasure {
    private PermutedMeasure() {}

    static TeamAnswers of(TeamAnswers team, Instrument instrument) {
        Set<Integer> columns = instrument.measures().get(0).questions().stream()
                .map(KeyedQuestion::column)
                .collect(Collectors.toSet());
        AnswerBlock from = team.answers();
        AnswerBlockBuilder to = AnswerBlock.builder(from.bank());
        for (int row = 0; row < from.size(); row++) {
            to.row(from.perspective(row));
            for (int column = 0; column < from.bank().questions().size(); column++) {
                set(to, column, from.response(columns.contains(column) ? (row + 1) % from.size() : row, column));
            }
        }
        return TeamAnswers.of(team.key(), team.respondents(), team.numbered(), to.build());
    }

    private static void set(AnswerBlockBuilder to, int column, Response response) {
        if (response instanceof Response.Answered answered) {
            to.answer(column, answered.value());
        } else {
            to.absent(column, ((Response.Absent) response).reason());
        }
    }
}
