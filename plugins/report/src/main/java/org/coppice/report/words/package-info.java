/** The words of reports, and the names of what they show. */
@NullMarked
package org.coppice.report.words;

import org.jspecify.annotations.NullMarked;
