/** Comparison of several recipes on the same answers. Not exported. */
@NullMarked
package org.coppice.scoring.comparison;

import org.jspecify.annotations.NullMarked;
