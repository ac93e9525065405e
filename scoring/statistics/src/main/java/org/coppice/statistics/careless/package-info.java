/**
 * Indicators of careless responding for each respondent, and the figures of a group with and without those respondents. No respondent is
 * removed. No cut-off is universal: each is a parameter, and all defaults are uncalibrated.
 */
@NullMarked
package org.coppice.statistics.careless;

import org.jspecify.annotations.NullMarked;
