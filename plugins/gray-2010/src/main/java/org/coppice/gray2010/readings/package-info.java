/** The ten readings of the strategy gray-2010, views side by side and follow-ups. */
@org.jspecify.annotations.NullMarked
package org.coppice.gray2010.readings;
