/** Checks of plugins as a whole, and notices about files that can be read but may not be what their author means. */
@NullMarked
package org.coppice.cli.check;

import org.jspecify.annotations.NullMarked;
