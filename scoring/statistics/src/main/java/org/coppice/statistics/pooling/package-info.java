/** Partial pooling of several estimates. */
@NullMarked
package org.coppice.statistics.pooling;

import org.jspecify.annotations.NullMarked;
