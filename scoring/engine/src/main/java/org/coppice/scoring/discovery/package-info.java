/** Finds and loads plugins. Not exported. */
@NullMarked
package org.coppice.scoring.discovery;

import org.jspecify.annotations.NullMarked;
