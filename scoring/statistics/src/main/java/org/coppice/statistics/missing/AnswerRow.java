package org.coppice.statistics.missing;

import java.util.Comparator;

/**
 * The data that an audit keeps of one respondent.
 *
 * @param respondent true if they answered at least one question of the bank
 * @param pattern for each question of the measure, in its order, {@link #ANSWERED}, {@link #MISSING} or {@link #NOT_APPLICABLE}
 * @param sum the weighted sum of the answers as shares of their scales, reversed if the question is reversed; 0 if there is no answer
 */
record AnswerRow(boolean respondent, String pattern, double sum) implements Comparable<AnswerRow> {
    static final char ANSWERED = '1';
    static final char MISSING = '0';
    static final char NOT_APPLICABLE = '-';

    private static final Comparator<AnswerRow> ORDER = Comparator.comparing(AnswerRow::pattern)
            .thenComparing(AnswerRow::sum)
            .thenComparing(AnswerRow::respondent);

    int answered() {
        return count(ANSWERED);
    }

    int applicable() {
        return pattern.length() - count(NOT_APPLICABLE);
    }

    private int count(char kind) {
        return Math.toIntExact(pattern.chars().filter(c -> c == kind).count());
    }

    @Override
    public int compareTo(AnswerRow other) {
        return ORDER.compare(this, other);
    }
}
