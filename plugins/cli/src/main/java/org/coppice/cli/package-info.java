/** The command line of Coppice: its entry point and its usage errors. The commands are in {@code command}. */
@NullMarked
package org.coppice.cli;

import org.jspecify.annotations.NullMarked;
