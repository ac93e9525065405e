/** Where results and progress go. */
@NullMarked
package org.coppice.cli.output;

import org.jspecify.annotations.NullMarked;
