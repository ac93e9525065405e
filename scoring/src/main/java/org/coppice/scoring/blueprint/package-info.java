/** The built-in blueprint strategies; like a stranger's they see the spi and the model alone. */
@org.jspecify.annotations.NullMarked
package org.coppice.scoring.blueprint;
