/**
 * The searches of factor analysis on matrices: minimum residuals, maximum likelihood, full information maximum likelihood for missing
 * answers, factors of teams and of other groups, and rotations. The package is not exported: {@code reliability} has the results.
 */
@NullMarked
package org.coppice.statistics.factor;

import org.jspecify.annotations.NullMarked;
