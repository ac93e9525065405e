/** Argument checks that values use on creation; not exported to embedders. */
@NullMarked
package org.coppice.model.check;

import org.jspecify.annotations.NullMarked;
