/** Excel workbooks. */
@NullMarked
package org.coppice.formats.office;

import org.jspecify.annotations.NullMarked;
