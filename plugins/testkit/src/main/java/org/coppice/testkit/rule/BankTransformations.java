package org.coppice.testkit.rule;

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

/** Transformed copies of banks and answers: reversed keys, reversed order, mirrored answers. Sections and forms are left out. */
final class BankTransformations {
    /** Maps an answer to another one. */
    private interface AnswerMapping {
        double of(int row, ResponseScale scale, double value);
    }

    private BankTransformations() {}

    /** Returns the bank with its questions in reversed order. */
    static QuestionBank reversedOrder(QuestionBank bank) {
        return bank(bank, bank.questions().reverse(), key -> key);
    }

    /** Returns the bank with every key of a rating reversed. */
    static QuestionBank reversedKeys(QuestionBank bank) {
        return bank(bank, bank.questions(), key -> new Key(key.construct(), !key.reversed(), key.weight()));
    }

    /** Returns the same answers for a bank with another order or other keys. */
    static TeamAnswers reordered(TeamAnswers team, QuestionBank bank) {
        return reordered(team, bank, (row, scale, value) -> value);
    }

    /** Returns the answers with each rating mirrored: lowest + highest − rating. */
    static TeamAnswers mirrored(TeamAnswers team, QuestionBank bank) {
        return reordered(
                team,
                bank,
                (row, scale, value) -> scale instanceof ResponseScale.Likert likert
                        ? likert.lowest() + likert.highest() - value
                        : value);
    }

    /** Returns the answers with each rating of the n-th respondent raised by n points; ratings above the highest start again at the lowest. */
    static TeamAnswers shifted(TeamAnswers team) {
        AnswerBlock from = team.answers();
        return reordered(
                team,
                from.bank(),
                (row, scale, value) -> scale instanceof ResponseScale.Likert likert
                        ? likert.lowest()
                                + (value - likert.lowest() + likert.step() * (1 + row))
                                        % (likert.step() * likert.points())
                        : value);
    }

    private static QuestionBank bank(QuestionBank bank, List<Question> order, UnaryOperator<Key> ofRatings) {
        QuestionBank.Builder copied = QuestionBank.builder(bank.id(), bank.version(), "Transformed");
        bank.constructs().forEach(copied::construct);
        bank.scales().forEach(copied::scale);
        for (Question question : order) {
            boolean rating = bank.scale(question) instanceof ResponseScale.Likert;
            Question.Builder copy = Question.builder(question.id(), question.text(), question.scale())
                    .about(question.referent())
                    .horizon(question.horizon())
                    .asked(question.asked());
            question.keys().forEach(key -> copy.measures(rating ? ofRatings.apply(key) : key));
            copied.question(copy);
        }
        return copied.build();
    }

    private static TeamAnswers reordered(TeamAnswers team, QuestionBank bank, AnswerMapping mapping) {
        AnswerBlock from = team.answers();
        AnswerBlockBuilder to = AnswerBlock.builder(bank);
        for (int row = 0; row < from.size(); row++) {
            to.row(from.perspective(row));
            for (int column = 0; column < bank.questions().size(); column++) {
                Question question = bank.questions().get(column);
                Response response =
                        from.response(row, from.bank().column(question.id()).orElseThrow());
                if (response instanceof Response.Answered answered) {
                    to.answer(column, mapping.of(row, bank.scale(question), answered.value()));
                } else {
                    to.absent(column, ((Response.Absent) response).reason());
                }
            }
        }
        return TeamAnswers.of(team.key(), team.respondents(), team.numbered(), to.build());
    }
}
