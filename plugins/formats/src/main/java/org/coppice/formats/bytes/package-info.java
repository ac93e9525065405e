/** What the readers share: archives, XML and the bounds within which a file may expand. */
@NullMarked
package org.coppice.formats.bytes;

import org.jspecify.annotations.NullMarked;
