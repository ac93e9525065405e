/** Plugins as a host sees them. */
@NullMarked
package org.coppice.scoring.plugin;

import org.jspecify.annotations.NullMarked;
