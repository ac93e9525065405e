package org.coppice.statistics.reliability;

/** What is added up of each row for an alpha, and alpha from the sums. */
interface RowLayout {
    /** Shifts each question's ratings to start from 0, which changes no covariance; {@code widths} are then their largest values. */
    static RowLayout of(int[] widths, MissingTreatment treatment) {
        return treatment == MissingTreatment.PAIRWISE ? new PairLayout(widths) : new TotalLayout(widths);
    }

    /** The largest value of each field. */
    long[] largest();

    /** Fills the fields of a row; a rating that is missing is 0. */
    void fill(int[] ratings, int[] present, long[] fields);

    /** Alpha from the sums over {@code n} rows; not a number where it is not defined. */
    double alpha(long n, long[] sums);
}
