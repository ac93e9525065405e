/** Data files of SPSS. */
@NullMarked
package org.coppice.formats.spss;

import org.jspecify.annotations.NullMarked;
