/** Options that several commands share, and the objects that are built from them. */
@NullMarked
package org.coppice.cli.option;

import org.jspecify.annotations.NullMarked;
