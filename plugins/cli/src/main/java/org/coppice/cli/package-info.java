/** The command line of Coppice: its start, and how it reports what is wrong with a call. The commands are in {@code command}. */
@NullMarked
package org.coppice.cli;

import org.jspecify.annotations.NullMarked;
