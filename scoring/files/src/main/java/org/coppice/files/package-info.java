/** Faults in files, and the kinds of files that Coppice reads. */
@NullMarked
package org.coppice.files;

import org.jspecify.annotations.NullMarked;
