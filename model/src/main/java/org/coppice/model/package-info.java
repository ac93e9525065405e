/** The words everything else is said in: constructs, perspectives, measures, teams. */
@NullMarked
package org.coppice.model;

import org.jspecify.annotations.NullMarked;
