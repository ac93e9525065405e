package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import org.coppice.model.bank.QuestionBank;

/**
 * The meaning of each field of a row.
 *
 * @param bank the bank whose questions are answered
 * @param fields for each field the index of its question in the bank, or one of the constants
 * @param states the columns that say what a row is, by the index of their field
 * @param codes the texts that mean that an answer is absent
 * @param ids the ids that are joined with others
 */
public record Layout(
        QuestionBank bank,
        ImmutableList<Integer> fields,
        ImmutableMap<Integer, RowColumn> states,
        AbsenceCodes codes,
        JoinedIds ids) {
    /** The id of the only team if there is no team field. */
    public static final String ONE_TEAM = "all";

    /** A field that is ignored. */
    public static final int OTHER = -1;

    /** The team. */
    public static final int TEAM = -2;

    /** The day of the wave. */
    public static final int WAVE = -3;

    /** The id of the respondent. */
    public static final int RESPONDENT = -4;

    /** The perspective. */
    public static final int PERSPECTIVE = -5;

    /** A column that says what a row is. */
    public static final int STATE = -6;

    /** Returns the layout of a file with a number of columns, of which some have a role and some are questions of the bank. */
    public static Layout of(
            QuestionBank bank,
            int width,
            ImmutableMap<String, Integer> roles,
            ImmutableMap<Integer, Integer> questions,
            ImmutableMap<Integer, RowColumn> states,
            AbsenceCodes codes,
            JoinedIds ids) {
        Integer[] fields = Collections.nCopies(width, OTHER).toArray(new Integer[0]);
        questions.forEach((field, question) -> fields[field] = question);
        states.keySet().forEach(field -> fields[field] = STATE);
        roles.forEach((role, field) -> fields[field] = switch (role) {
            case "team" -> TEAM;
            case "wave" -> WAVE;
            case "respondent" -> RESPONDENT;
            case "perspective" -> PERSPECTIVE;
            default -> throw new IllegalArgumentException("there is no role with the name " + role);
        });
        return new Layout(bank, ImmutableList.copyOf(fields), states, codes, ids);
    }

    /** Returns true if a field has the given meaning. */
    boolean has(int what) {
        return fields.contains(what);
    }

    /** Returns the questions that have a field, in the order of the bank. */
    int[] questions() {
        return fields.stream()
                .filter(question -> question >= 0)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
