/** What the statistics have in common. */
@NullMarked
package org.coppice.scoring.statistic;

import org.jspecify.annotations.NullMarked;
