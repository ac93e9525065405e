/** Judgements of a team: readings with their reasons, and what to do about them. */
@NullMarked
package org.coppice.model.blueprint;

import org.jspecify.annotations.NullMarked;
