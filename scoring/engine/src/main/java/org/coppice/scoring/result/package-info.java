/** The results of an assessment: analyses, changes and comparisons of samples. All are immutable values. */
@NullMarked
package org.coppice.scoring.result;

import org.jspecify.annotations.NullMarked;
