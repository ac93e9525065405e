/**
 * The API for hosts: {@link org.coppice.scoring.Catalogue} lists what is available, {@link org.coppice.scoring.Assessment} scores with it. Both are immutable and
 * safe for use by several threads.
 */
@NullMarked
package org.coppice.scoring;

import org.jspecify.annotations.NullMarked;
