/** The strategy {@code classic}: four readings with simple rules for paper and pencil. */
@org.jspecify.annotations.NullMarked
package org.coppice.classic;
