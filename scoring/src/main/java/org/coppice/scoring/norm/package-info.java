/** Scores held against named norm samples. No norm sample, no norm score. */
@NullMarked
package org.coppice.scoring.norm;

import org.jspecify.annotations.NullMarked;
