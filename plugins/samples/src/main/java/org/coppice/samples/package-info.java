/** Example programs, one for each use of Coppice. The how-to pages show parts of them. */
@NullMarked
package org.coppice.samples;

import org.jspecify.annotations.NullMarked;
