package org.coppice.files.bank;

import com.google.common.collect.ImmutableSortedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A fixed sentence of a questionnaire, which no bank contains: an instruction, an answer field or a heading. Words in
 * braces are replaced, such as {@code {lowest}} by the lowest answer.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum FrameSentence implements Named {
    /** The sentence {@code for}: for whom the form is. */
    FOR("for", "For {who}. {count} questions."),

    /** The sentence {@code for-one}: the same for a form with one question. */
    FOR_ONE("for-one", "For {who}. 1 question."),

    /** The sentence {@code minutes}: after that, how long it takes. */
    MINUTES("minutes", "It takes about {minutes} minutes."),

    /** The sentence {@code minute}: the same for a form of at most one minute. */
    MINUTE("minute", "It takes about a minute."),

    /** The sentence {@code everyone}: in the place of {@code who} if all perspectives are asked. */
    EVERYONE("everyone", "everyone"),

    /** The sentence {@code team-member}: in the place of {@code who}. */
    TEAM_MEMBER("team-member", "team members"),

    /** The sentence {@code manager}: in the place of {@code who}. */
    MANAGER("manager", "managers"),

    /** The sentence {@code person-who-uses-services}: in the place of {@code who}. */
    PERSON_WHO_USES_SERVICES("person-who-uses-services", "people who use services"),

    /** The sentence {@code carer}: in the place of {@code who}. */
    CARER("carer", "carers"),

    /** The sentence {@code co-provider}: in the place of {@code who}. */
    CO_PROVIDER("co-provider", "co-providers"),

    /** The sentence {@code consensus}: in the place of {@code who}. */
    CONSENSUS("consensus", "consensus"),

    /** The sentence {@code team}: before the line for the name of the team. */
    TEAM("team", "Team"),

    /** The sentence {@code date}: before the line for the date. */
    DATE("date", "Date"),

    /** The sentence {@code own-answer}: how the form is answered. */
    OWN_ANSWER("own-answer", "Please answer for yourself."),

    /** The sentence {@code shared-answer}: how a form that a group answers together is answered. */
    SHARED_ANSWER("shared-answer", "Please answer together, as one group."),

    /** The sentence {@code voluntary}: after that. */
    VOLUNTARY("voluntary", "There are no right or wrong answers, and you may leave out any question."),

    /** The sentence {@code further}: the heading of the questions without a section. */
    FURTHER("further", "Further questions"),

    /** The sentence {@code circle}: how ratings on paper are answered. */
    CIRCLE("circle", "Circle one answer each time."),

    /** The sentence {@code write-each}: how ratings with many points are answered on paper. */
    WRITE_EACH("write-each", "Write a number from {lowest} to {highest} each time."),

    /** The sentence {@code steps}: after the highest rating of a scale with steps. */
    STEPS("steps", "in steps of {step}"),

    /** The sentence {@code write-between}: how numbers are answered. */
    WRITE_BETWEEN("write-between", "Write a number from {lowest} to {highest}."),

    /** The sentence {@code write-number}: how numbers without bounds are answered. */
    WRITE_NUMBER("write-number", "Write a number."),

    /** The sentence {@code divide}: how points are shared out on paper. */
    DIVIDE(
            "divide",
            "Divide {total} points among these {count}, so that they add up to exactly {total}. Give more points to what fits better."),

    /** The sentence {@code tick}: how choices are answered on paper. */
    TICK("tick", "Tick one box."),

    /** The sentence {@code not-applicable}: an answer field. */
    NOT_APPLICABLE("not-applicable", "does not apply"),

    /** The sentence {@code dont-know}: an answer field. */
    DONT_KNOW("dont-know", "don't know"),

    /** The sentence {@code points}: after the line for a number of points. */
    POINTS("points", "points"),

    /** The sentence {@code thanks}: the end of the form. */
    THANKS("thanks", "Thank you."),

    /** The sentence {@code ids}: after that. */
    IDS("ids", "(The ids in brackets are for the person who enters answers.)"),

    /** The sentence {@code answer-number}: how ratings are answered in an answer file. */
    ANSWER_NUMBER("answer-number", "Answer with a number from {lowest} to {highest}."),

    /** The sentence {@code choose}: how choices are answered in an answer file. */
    CHOOSE("choose", "Choose one and write its name."),

    /** The sentence {@code divide-exactly}: how points are shared out in an answer file. */
    DIVIDE_EXACTLY("divide-exactly", "Divide exactly {total} points among these questions."),

    /** The sentence {@code absent}: how missing answers are written in an answer file. */
    ABSENT(
            "absent",
            "Leave a question that you skip empty. {not-applicable-code}: does not apply. {dont-know-code}: don't know.");

    private static final Pattern REPLACED = Pattern.compile("\\{[^{}]*}");

    private final String id;
    private final String english;

    FrameSentence(String id, String english) {
        this.id = id;
        this.english = english;
    }

    /** Returns the id, under which a frame has the sentence. */
    @Override
    public String id() {
        return id;
    }

    /** Returns the sentence in English. */
    @Override
    public String label() {
        return english;
    }

    /** Returns the words in braces of a sentence. */
    static ImmutableSortedSet<String> replaced(String sentence) {
        return REPLACED.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
}
