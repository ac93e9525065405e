/** The audit of several published results: it bounds what they disclose together, from their figures, recipes and banks alone. */
@NullMarked
package org.coppice.cli.audit;

import org.jspecify.annotations.NullMarked;
