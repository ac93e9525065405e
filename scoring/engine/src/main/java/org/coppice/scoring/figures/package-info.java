/** Figures of a whole sample, and the pass through its teams. Not exported. */
@NullMarked
package org.coppice.scoring.figures;

import org.jspecify.annotations.NullMarked;
