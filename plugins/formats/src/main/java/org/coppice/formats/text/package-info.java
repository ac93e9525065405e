/** Tables of text: encodings, delimiters, and the headers that survey tools write. */
@NullMarked
package org.coppice.formats.text;

import org.jspecify.annotations.NullMarked;
