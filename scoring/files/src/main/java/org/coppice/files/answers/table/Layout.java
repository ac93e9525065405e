package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import org.coppice.model.bank.QuestionBank;

/**
 * What each field of a row holds.
 *
 * @param bank the bank whose questions are answered
 * @param fields for each field the place of its question in the bank, or one of the constants
 */
public record Layout(QuestionBank bank, ImmutableList<Integer> fields) {
    /** The team of everyone where no field holds one. */
    public static final String ONE_TEAM = "all";

    /** Something that is not read. */
    public static final int OTHER = -1;

    /** The team. */
    public static final int TEAM = -2;

    /** The day of the wave. */
    public static final int WAVE = -3;

    /** The id of the respondent. */
    public static final int RESPONDENT = -4;

    /** The perspective. */
    public static final int PERSPECTIVE = -5;

    /** Of a file with so many columns, of which some have a role and some are questions of the bank. */
    public static Layout of(
            QuestionBank bank,
            int width,
            ImmutableMap<String, Integer> roles,
            ImmutableMap<Integer, Integer> questions) {
        Integer[] fields = Collections.nCopies(width, OTHER).toArray(new Integer[0]);
        questions.forEach((field, question) -> fields[field] = question);
        roles.forEach((role, field) -> fields[field] = switch (role) {
            case "team" -> TEAM;
            case "wave" -> WAVE;
            case "respondent" -> RESPONDENT;
            case "perspective" -> PERSPECTIVE;
            default -> throw new IllegalArgumentException("no role is called " + role);
        });
        return new Layout(bank, ImmutableList.copyOf(fields));
    }

    /** Whether a field holds that. */
    boolean has(int what) {
        return fields.contains(what);
    }

    /** The questions that have a field, in the order of the bank. */
    int[] questions() {
        return fields.stream()
                .filter(question -> question >= 0)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
