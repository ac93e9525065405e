/** Binds strategies and scores one team. Not exported. */
@NullMarked
package org.coppice.scoring.engine;

import org.jspecify.annotations.NullMarked;
