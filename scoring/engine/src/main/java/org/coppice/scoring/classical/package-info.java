/** The built-in scoring and aggregation strategies. They are found like the strategies of any plugin and use the model, the SPI and the statistics only. */
@NullMarked
package org.coppice.scoring.classical;

import org.jspecify.annotations.NullMarked;
