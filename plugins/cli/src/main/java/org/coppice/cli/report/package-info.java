/** Reports as folders of pages. */
@NullMarked
package org.coppice.cli.report;

import org.jspecify.annotations.NullMarked;
