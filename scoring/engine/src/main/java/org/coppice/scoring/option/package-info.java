/** How an assessment, an analysis or a change is carried out, and what it contains. */
@NullMarked
package org.coppice.scoring.option;

import org.jspecify.annotations.NullMarked;
