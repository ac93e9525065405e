/** Reports of teams and samples, for those who read and use them. */
@NullMarked
package org.coppice.report;

import org.jspecify.annotations.NullMarked;
