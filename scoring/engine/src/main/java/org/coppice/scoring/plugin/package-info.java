/** The types with which a host handles plugins. */
@NullMarked
package org.coppice.scoring.plugin;

import org.jspecify.annotations.NullMarked;
