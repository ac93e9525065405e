/**
 * The API for hosts. {@link org.coppice.scoring.Catalogue} lists the available banks, weightings and strategies, and
 * {@link org.coppice.scoring.Assessment} scores answers with them. Both are immutable and thread-safe.
 */
@NullMarked
package org.coppice.scoring;

import org.jspecify.annotations.NullMarked;
