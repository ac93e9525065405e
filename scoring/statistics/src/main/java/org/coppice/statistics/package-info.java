/** The contract that all accumulators of statistics share. */
@NullMarked
package org.coppice.statistics;

import org.jspecify.annotations.NullMarked;
