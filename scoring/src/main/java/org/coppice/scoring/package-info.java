/**
 * What an embedder calls: {@link org.coppice.scoring.Catalogue} finds what there is, {@link org.coppice.scoring.Assessment} scores
 * with it. Both are immutable and safe for any number of threads.
 */
@NullMarked
package org.coppice.scoring;

import org.jspecify.annotations.NullMarked;
