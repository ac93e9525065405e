/** Change between two waves, for a person and for a team. */
@NullMarked
package org.coppice.statistics.change;

import org.jspecify.annotations.NullMarked;
