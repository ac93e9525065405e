/** Response styles: tendencies to answer in a way that does not depend on what is asked. */
@NullMarked
package org.coppice.statistics.style;

import org.jspecify.annotations.NullMarked;
