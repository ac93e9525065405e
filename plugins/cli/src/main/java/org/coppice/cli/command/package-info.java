/** The commands. */
@NullMarked
package org.coppice.cli.command;

import org.jspecify.annotations.NullMarked;
