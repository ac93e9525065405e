/** Question banks, weightings, and instruments, which combine the two. */
@NullMarked
package org.coppice.model.bank;

import org.jspecify.annotations.NullMarked;
