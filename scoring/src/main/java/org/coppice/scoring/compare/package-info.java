/**
 * What several recipes make of the same answers: the labels that they give to teams, and the order in which their figures put teams. It is
 * made of what each recipe shows of a team, and tells no figure of any.
 */
@NullMarked
package org.coppice.scoring.compare;

import org.jspecify.annotations.NullMarked;
