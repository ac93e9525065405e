/** What readings of a team rest on: its figures, the gates, cut-offs and shared wording; both strategies share it. */
@org.jspecify.annotations.NullMarked
package org.coppice.blueprint.evidence;
