/**
 * How far the questions of a measure go together: sums of its answers that can be added up over blocks and teams, and the reliability
 * and the figures of questions that follow from them. Every figure is a {@link org.coppice.model.score.Score}: a finite number, or
 * withheld as not defined with the reason in words. Answers count in the direction of the measure: those of a reversed question are
 * mirrored, lowest + highest − answer. Weights do not enter. Covariances and variances divide by n − 1 unless something else is said.
 *
 * <p>People of one team are alike more than people at large, and no interval here allows for that: over many teams they are too narrow.
 */
@NullMarked
package org.coppice.scoring.reliability;

import org.jspecify.annotations.NullMarked;
