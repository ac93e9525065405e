/** Linear algebra for small symmetric matrices. */
@NullMarked
package org.coppice.statistics.linear;

import org.jspecify.annotations.NullMarked;
