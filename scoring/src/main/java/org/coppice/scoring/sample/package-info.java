/** Accumulators over the whole sample: one partial for each team, folded in the order of the teams. */
@NullMarked
package org.coppice.scoring.sample;

import org.jspecify.annotations.NullMarked;
