/** What all statistics have in common. */
@NullMarked
package org.coppice.statistics;

import org.jspecify.annotations.NullMarked;
