/** What is wrong with what Coppice was given, as values, and the exceptions that carry it. */
@NullMarked
package org.coppice.model.fault;

import org.jspecify.annotations.NullMarked;
