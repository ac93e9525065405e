/** Rules that decide which figures may be published, and how they are rounded. Not exported. */
@NullMarked
package org.coppice.scoring.disclosure;

import org.jspecify.annotations.NullMarked;
