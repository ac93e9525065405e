/** Answers in JSON. */
@NullMarked
package org.coppice.formats.json;

import org.jspecify.annotations.NullMarked;
