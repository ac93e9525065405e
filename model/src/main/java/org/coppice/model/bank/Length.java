package org.coppice.model.bank;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The length of a questionnaire: the number of questions, and about how many minutes they take. A list from which a respondent chooses is one
 * question. The minutes assume 7.5 seconds for a rating, 1.5 seconds for an option of such a list, and 10 seconds for any other answer; these
 * values are ours and not measured with this bank.
 *
 * @param questions the number of questions
 * @param minutes the minutes, rounded up
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Length(int questions, int minutes) {
    private static final double RATING = 7.5;
    private static final double OPTION = 1.5;
    private static final double OTHER = 10;
    private static final double MINUTE = 60;

    /** Returns the length of some questions of a bank. */
    public static Length of(QuestionBank bank, List<Question> questions) {
        double seconds = 0;
        int answered = 0;
        Optional<String> list = Optional.empty();
        for (Question question : questions) {
            Optional<String> chosen = question.section().filter(one -> bank.isOption(question));
            if (chosen.isPresent()) {
                seconds += OPTION;
                answered += chosen.equals(list) ? 0 : 1;
            } else {
                seconds += bank.scale(question) instanceof ResponseScale.Likert ? RATING : OTHER;
                answered++;
            }
            list = chosen;
        }
        return new Length(answered, (int) Math.ceil(seconds / MINUTE));
    }
}
