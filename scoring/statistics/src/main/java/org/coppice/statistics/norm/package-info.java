/** Comparison of scores with named norm samples. Without a norm sample there is no norm score. */
@NullMarked
package org.coppice.statistics.norm;

import org.jspecify.annotations.NullMarked;
