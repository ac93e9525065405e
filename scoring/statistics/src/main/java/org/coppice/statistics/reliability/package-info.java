/**
 * Reliability of scales, item statistics and factor analysis of the questions of a measure: one factor by minimum residuals or maximum
 * likelihood, full information maximum likelihood for missing answers, a general factor by Schmid and Leiman, factors within and between
 * teams, and measurement invariance between groups. Accumulators add answers
 * and combine over blocks and teams; their results are immutable. Every figure is a {@link org.coppice.model.score.Score}: a finite number,
 * or withheld as undefined with the reason in words. Answers count in the direction of the measure: those of a reversed question are
 * mirrored, lowest + highest − answer. Weights are not used. Covariances and variances divide by n − 1 unless stated otherwise.
 */
@NullMarked
package org.coppice.statistics.reliability;

import org.jspecify.annotations.NullMarked;
