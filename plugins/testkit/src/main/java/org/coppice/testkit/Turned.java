package org.coppice.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** A bank and answers to it, turned round: other keys, another order, mirrored answers. Sections and forms are left out. */
final class Turned {
    /** Puts an answer in the place of another. */
    private interface Change {
        double of(int row, ResponseScale scale, double value);
    }

    private Turned() {}

    /** The questions from the last to the first. */
    static QuestionBank order(QuestionBank bank) {
        return bank(bank, bank.questions().reverse(), key -> key);
    }

    /** Each key of a rating the other way round. */
    static QuestionBank keys(QuestionBank bank) {
        return bank(bank, bank.questions(), key -> new Key(key.construct(), !key.reversed(), key.weight()));
    }

    /** The same answers to another order of the questions. */
    static TeamAnswers answers(TeamAnswers team, QuestionBank bank) {
        return answers(team, bank, (row, scale, value) -> value);
    }

    /** Each rating as far from the top as it was from the bottom. */
    static TeamAnswers mirrored(TeamAnswers team, QuestionBank bank) {
        return answers(
                team,
                bank,
                (row, scale, value) -> scale instanceof ResponseScale.Likert likert
                        ? likert.lowest() + likert.highest() - value
                        : value);
    }

    /** Each rating of a respondent as many points on as the number of their row, and from the top to the bottom. */
    static TeamAnswers shifted(TeamAnswers team) {
        AnswerBlock from = team.answers();
        return answers(
                team,
                from.bank(),
                (row, scale, value) -> scale instanceof ResponseScale.Likert likert
                        ? likert.lowest() + (value - likert.lowest() + 1 + row) % likert.points()
                        : value);
    }

    private static QuestionBank bank(QuestionBank bank, List<Question> order, UnaryOperator<Key> ofRatings) {
        QuestionBank.Builder turned = QuestionBank.builder(bank.id(), bank.version(), "Turned round");
        bank.constructs().forEach(turned::construct);
        bank.scales().forEach(turned::scale);
        for (Question question : order) {
            boolean rating = bank.scale(question) instanceof ResponseScale.Likert;
            Question.Builder copy = Question.builder(question.id(), question.text(), question.scale())
                    .about(question.referent())
                    .horizon(question.horizon())
                    .asked(question.asked());
            question.keys().forEach(key -> copy.measures(rating ? ofRatings.apply(key) : key));
            turned.question(copy);
        }
        return turned.build();
    }

    private static TeamAnswers answers(TeamAnswers team, QuestionBank bank, Change change) {
        AnswerBlock from = team.answers();
        AnswerBlockBuilder to = AnswerBlock.builder(bank);
        for (int row = 0; row < from.size(); row++) {
            to.row(from.perspective(row));
            for (int column = 0; column < bank.questions().size(); column++) {
                Question question = bank.questions().get(column);
                Response response =
                        from.response(row, from.bank().column(question.id()).orElseThrow());
                if (response instanceof Response.Answered answered) {
                    to.answer(column, change.of(row, bank.scale(question), answered.value()));
                } else {
                    to.absent(column, ((Response.Absent) response).reason());
                }
            }
        }
        return TeamAnswers.of(team.key(), team.respondents(), team.numbered(), to.build());
    }
}
