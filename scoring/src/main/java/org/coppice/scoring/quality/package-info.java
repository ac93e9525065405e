/**
 * Signs that somebody answered without care, respondent by respondent, and what a group's figure is with them and without. Nobody is ever
 * dropped. No cut-off is universal: each is a parameter, and all defaults are uncalibrated.
 */
@NullMarked
package org.coppice.scoring.quality;

import org.jspecify.annotations.NullMarked;
