package org.coppice.statistics.covariance;

/** The answers of the people who answered two questions. */
public interface Pair {
    /** The number of people. */
    long n();

    /** The mean of the first; requires one pair or more. */
    double meanX();

    /** The covariance (n − 1); requires two pairs or more. */
    double covariance();

    /** The variance (n − 1) of the first; requires two pairs or more. */
    double varianceX();

    /** The variance (n − 1) of the second; requires two pairs or more. */
    double varianceY();
}
