/** Changes of all teams of a sample between waves. Not exported. */
@NullMarked
package org.coppice.scoring.change;

import org.jspecify.annotations.NullMarked;
