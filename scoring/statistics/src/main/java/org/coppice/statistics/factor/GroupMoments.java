package org.coppice.statistics.factor;

/**
 * The moments of independent normal rows with the same distribution.
 *
 * @param n the number of rows, above 0
 * @param means their means; zeros if their expectations are 0
 * @param covariances their covariances about these means, with divisor n
 */
public record GroupMoments(double n, double[] means, double[][] covariances) {}
