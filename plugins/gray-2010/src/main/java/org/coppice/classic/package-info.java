/** The strategy classic: four readings as they are done by hand. */
@org.jspecify.annotations.NullMarked
package org.coppice.classic;
