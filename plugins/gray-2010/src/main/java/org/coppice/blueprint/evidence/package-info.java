/** The evidence for readings of a team: figures, gates, cut-offs and shared texts; both strategies use it. */
@org.jspecify.annotations.NullMarked
package org.coppice.blueprint.evidence;
