/** The scores of answers: metrics, scores, estimates and intervals. */
@NullMarked
package org.coppice.model.score;

import org.jspecify.annotations.NullMarked;
