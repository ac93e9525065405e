/** Faults of what Coppice was given, as values, and the exceptions that carry them. */
@NullMarked
package org.coppice.model.fault;

import org.jspecify.annotations.NullMarked;
