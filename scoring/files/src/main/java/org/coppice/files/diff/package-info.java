/** Differences between two versions of a bank or a weighting, and the version increment that they require. */
@NullMarked
package org.coppice.files.diff;

import org.jspecify.annotations.NullMarked;
