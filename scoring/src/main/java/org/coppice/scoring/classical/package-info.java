/** The built-in strategies. They enter through {@link org.coppice.spi.Plugin} and see the SPI and the model alone, as strangers do. */
@NullMarked
package org.coppice.scoring.classical;

import org.jspecify.annotations.NullMarked;
