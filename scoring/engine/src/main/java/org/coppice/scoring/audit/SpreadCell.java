package org.coppice.scoring.audit;

/**
 * All sets of scores of a group with the same sum and the same sum of squares, and what would be published of their spread.
 *
 * @param sd the standard deviation in hundredths of the range
 * @param interval the rounded standard error and bounds of the interval, as one number
 * @param precision the index of the band of precision
 * @param surely the levels of agreement, one bit each, that answers with these scores are known to reach
 * @param perhaps the levels of agreement that answers with these scores may reach
 * @param several whether there are several such sets
 * @param lowest the lowest score of a person in any of them, as a share of the range
 * @param highest the highest score
 */
record SpreadCell(
        int sd, int interval, int precision, int surely, int perhaps, boolean several, double lowest, double highest) {}
