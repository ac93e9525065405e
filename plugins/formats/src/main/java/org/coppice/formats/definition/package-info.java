/** Definitions of surveys, as their tools export them. */
@NullMarked
package org.coppice.formats.definition;

import org.jspecify.annotations.NullMarked;
