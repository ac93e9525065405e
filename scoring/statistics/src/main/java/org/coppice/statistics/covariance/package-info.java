/**
 * Sums over rows of answers, covariances, and coefficients of a covariance matrix. The package is not exported: {@code reliability} offers
 * what hosts need of it.
 */
@NullMarked
package org.coppice.statistics.covariance;

import org.jspecify.annotations.NullMarked;
