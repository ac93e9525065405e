/**
 * What changed between two waves, for a person and for a team. Figures have full precision; whoever publishes them rounds them as all
 * figures of that view.
 */
@NullMarked
package org.coppice.scoring.change;

import org.jspecify.annotations.NullMarked;
