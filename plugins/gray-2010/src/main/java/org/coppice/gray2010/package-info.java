/** The strategy {@code gray-2010}: the blueprint for practice of Gray, Parker, Rutter and Williams (2010). */
@org.jspecify.annotations.NullMarked
package org.coppice.gray2010;
