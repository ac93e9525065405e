/**
 * Missing answers to a measure, and their possible effect on the mean of a group. The figures are intended for those who already have
 * access to the answers: the difference of two of them can reveal one person.
 */
@NullMarked
package org.coppice.statistics.missing;

import org.jspecify.annotations.NullMarked;
