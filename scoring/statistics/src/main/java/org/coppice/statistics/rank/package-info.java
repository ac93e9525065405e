/** Ranks and rank correlation. */
@NullMarked
package org.coppice.statistics.rank;

import org.jspecify.annotations.NullMarked;
