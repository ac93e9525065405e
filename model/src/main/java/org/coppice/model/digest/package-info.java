/** Digests of banks, weightings and facts: equal content has the same digest on every machine. */
@NullMarked
package org.coppice.model.digest;

import org.jspecify.annotations.NullMarked;
