/** What answers are worth: metrics, scores, estimates, intervals. */
@NullMarked
package org.coppice.model.score;

import org.jspecify.annotations.NullMarked;
