/** The basic terms of the model: constructs, perspectives, measures and teams. */
@NullMarked
package org.coppice.model;

import org.jspecify.annotations.NullMarked;
