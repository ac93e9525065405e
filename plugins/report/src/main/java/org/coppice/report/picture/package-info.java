/** Pictures of results as SVG, each with a text and a table that say the same. */
@NullMarked
package org.coppice.report.picture;

import org.jspecify.annotations.NullMarked;
