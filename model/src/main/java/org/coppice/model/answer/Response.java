package org.coppice.model.answer;

import org.coppice.model.check.Check;

/**
 * What one respondent gave to one question: an answer, or none and why.
 *
 * @since 0.1.0
 */
public sealed interface Response {
    /**
     * An answer.
     *
     * @param value the rating, the number, the points, or for a choice the place of the option from 1
     */
    record Answered(double value) implements Response {
        /** Refuses what is not finite. */
        public Answered {
            Check.finite("an answer", value);
        }
    }

    /**
     * No answer.
     *
     * @param reason why
     */
    record Absent(Absence reason) implements Response {}

    /** An answer of that value. */
    static Response of(double value) {
        return new Answered(value);
    }

    /** No answer, for that reason. */
    static Response absent(Absence reason) {
        return new Absent(reason);
    }
}
