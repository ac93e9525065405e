/**
 * Missing answers to a measure, and their possible effect on the mean of a group. These figures are for those who already hold the answers: the difference of two of
 * them can reveal one person.
 */
@NullMarked
package org.coppice.statistics.missing;

import org.jspecify.annotations.NullMarked;
