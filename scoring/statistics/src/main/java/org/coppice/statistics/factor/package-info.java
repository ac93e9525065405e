/**
 * Factor analysis of the questions of a measure: one factor by minimum residuals or maximum likelihood, full information maximum likelihood
 * for missing answers, and a general factor by Schmid and Leiman.
 */
@NullMarked
package org.coppice.statistics.factor;

import org.jspecify.annotations.NullMarked;
