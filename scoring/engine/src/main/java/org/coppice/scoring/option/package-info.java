/** Options of assessments, analyses and changes: which results they contain, and how the work is carried out. */
@NullMarked
package org.coppice.scoring.option;

import org.jspecify.annotations.NullMarked;
