/** Output of results and of progress. */
@NullMarked
package org.coppice.cli.output;

import org.jspecify.annotations.NullMarked;
