package org.coppice.statistics.missing;

/**
 * What became of a question; the five add up to the rows.
 *
 * @param answered how many answered it
 * @param skipped left it empty
 * @param notApplicable to how many it did not apply
 * @param dontKnow how many did not know
 * @param withheld whose answer was taken back or kept from us
 */
public record QuestionCounts(long answered, long skipped, long notApplicable, long dontKnow, long withheld) {
    static final QuestionCounts NONE = new QuestionCounts(0, 0, 0, 0, 0);

    /** These and those. */
    QuestionCounts combine(QuestionCounts other) {
        return new QuestionCounts(
                answered + other.answered,
                skipped + other.skipped,
                notApplicable + other.notApplicable,
                dontKnow + other.dontKnow,
                withheld + other.withheld);
    }

    /** How many rows there are. */
    public long rows() {
        return answered + skipped + notApplicable + dontKnow + withheld;
    }
}
