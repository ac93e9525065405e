/** Pages as HTML. */
@NullMarked
package org.coppice.report.html;

import org.jspecify.annotations.NullMarked;
