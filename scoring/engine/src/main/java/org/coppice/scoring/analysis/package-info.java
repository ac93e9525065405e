/** Psychometric analysis of a sample. Not exported. */
@NullMarked
package org.coppice.scoring.analysis;

import org.jspecify.annotations.NullMarked;
