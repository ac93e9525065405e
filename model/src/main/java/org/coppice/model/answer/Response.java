package org.coppice.model.answer;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The response of one respondent to one question: an answer, or an absence with its reason.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface Response {
    /**
     * An answer.
     *
     * @param value the rating, the number, the points, or for a choice the position of the option, counted from 1
     */
    record Answered(double value) implements Response {
        /** Throws if {@code value} is not finite. */
        public Answered {
            Check.finite("an answer", value);
        }
    }

    /**
     * The absence of an answer.
     *
     * @param reason why there is no answer
     */
    record Absent(Absence reason) implements Response {}

    /** Returns an answer with that value. */
    static Response of(double value) {
        return new Answered(value);
    }

    /** Returns an absence with that reason. */
    static Response absent(Absence reason) {
        return new Absent(reason);
    }
}
