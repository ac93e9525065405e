/** Changes between two waves, for persons and for teams. */
@NullMarked
package org.coppice.statistics.change;

import org.jspecify.annotations.NullMarked;
