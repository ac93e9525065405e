package org.coppice.statistics.covariance;

import org.coppice.statistics.missing.MissingTreatment;

/** The fields that are summed over rows to compute an alpha, and the computation of alpha from the sums. */
public interface RowLayout {
    /** Returns the layout for ratings shifted to start from 0, which changes no covariance; {@code widths} are their largest values. */
    static RowLayout of(int[] widths, MissingTreatment treatment) {
        return treatment == MissingTreatment.PAIRWISE ? new PairLayout(widths) : new TotalLayout(widths);
    }

    /** The largest value of each field. */
    long[] largest();

    /** Fills the fields of a row; a missing rating is 0. */
    void fill(int[] ratings, int[] present, long[] fields);

    /** Returns alpha from the sums over {@code n} rows; NaN if it is not defined. */
    double alpha(long n, long[] sums);
}
