/** Compressed files. */
@NullMarked
package org.coppice.formats.gzip;

import org.jspecify.annotations.NullMarked;
