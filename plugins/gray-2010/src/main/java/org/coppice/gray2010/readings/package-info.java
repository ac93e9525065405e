/** The ten readings of the strategy {@code gray-2010}, the comparison of perspectives and the follow-ups. */
@org.jspecify.annotations.NullMarked
package org.coppice.gray2010.readings;
