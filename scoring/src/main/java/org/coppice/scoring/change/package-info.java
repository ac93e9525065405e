/**
 * What changed between two waves, for a person and for a team. Single figures have full precision; a
 * {@link org.coppice.scoring.change.TeamChange} is rounded as all figures of its view.
 */
@NullMarked
package org.coppice.scoring.change;

import org.jspecify.annotations.NullMarked;
