package org.coppice.statistics.missing;

import org.apiguardian.api.API;

/**
 * The numbers of rows in which a question is answered or missing; the five numbers add up to the rows.
 *
 * @param answered the number of answers
 * @param skipped the number of rows in which it was left empty
 * @param notApplicable the number of rows to which it did not apply
 * @param dontKnow the number of "don't know" answers
 * @param withheld the number of answers that were withdrawn or withheld
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QuestionCounts(long answered, long skipped, long notApplicable, long dontKnow, long withheld) {
    static final QuestionCounts NONE = new QuestionCounts(0, 0, 0, 0, 0);

    /** Returns the sum of these and the other counts. */
    QuestionCounts combine(QuestionCounts other) {
        return new QuestionCounts(
                answered + other.answered,
                skipped + other.skipped,
                notApplicable + other.notApplicable,
                dontKnow + other.dontKnow,
                withheld + other.withheld);
    }

    /** The number of rows. */
    public long rows() {
        return answered + skipped + notApplicable + dontKnow + withheld;
    }
}
