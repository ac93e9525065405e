/**
 * What is missing of the answers to a measure, and what that could do to a group's mean. For those who already hold the answers: the
 * difference of two of these figures can be one person's.
 */
@NullMarked
package org.coppice.scoring.missing;

import org.jspecify.annotations.NullMarked;
