/** The built-in scoring and aggregation strategies. They are a plugin like any other and use only the model, the SPI and the statistics. */
@NullMarked
package org.coppice.scoring.classical;

import org.jspecify.annotations.NullMarked;
