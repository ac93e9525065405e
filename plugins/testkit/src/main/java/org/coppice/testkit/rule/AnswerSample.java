package org.coppice.testkit.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;

/**
 * A generated sample on which a rule is checked.
 *
 * @param bank a bank
 * @param teams answers to the bank
 * @param settings values of some of the strategy's parameters
 */
record AnswerSample(QuestionBank bank, List<TeamAnswers> teams, Map<String, String> settings) {

    /** Lists all answers; nobody real gave them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("bank ").append(bank.id());
        text.append(settings.isEmpty() ? "" : ", parameters " + settings);
        for (TeamAnswers team : teams) {
            for (int row = 0; row < team.size(); row++) {
                text.append("\n  ")
                        .append(team.key())
                        .append(' ')
                        .append(team.respondents().get(row))
                        .append(" (")
                        .append(team.answers().perspective(row).id())
                        .append("):")
                        .append(answersOf(team.answers(), row));
            }
        }
        return text.toString();
    }

    private String answersOf(AnswerBlock answers, int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < bank.questions().size(); column++) {
            Question question = bank.questions().get(column);
            Response response = answers.response(row, column);
            text.append(' ').append(question.id()).append(keys(question)).append('=');
            text.append(
                    response instanceof Response.Answered answered
                            ? String.valueOf(answered.value())
                            : ((Response.Absent) response).reason().name());
        }
        return text.toString();
    }

    /** The keys of a question, such as {@code [-trust ×2.0]}; a minus marks a reversed key. */
    private static String keys(Question question) {
        return question.keys().stream()
                .map(key -> (key.reversed() ? "-" : "") + key.construct() + weight(key))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String weight(Key key) {
        return key.weight() == 1 ? "" : " ×" + key.weight();
    }
}
