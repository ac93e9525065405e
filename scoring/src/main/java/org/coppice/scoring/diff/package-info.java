/** What differs between two versions of a bank or a weighting, and whether scores can still be held against one another. */
@NullMarked
package org.coppice.scoring.diff;

import org.jspecify.annotations.NullMarked;
