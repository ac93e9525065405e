/** Question banks, weightings, and the instrument that the two make. */
@NullMarked
package org.coppice.model.bank;

import org.jspecify.annotations.NullMarked;
