/** How hard questions are to read, and what in their wording may lead or confuse: advice by rules, not a judgement of meaning. */
@NullMarked
package org.coppice.scoring.wording;

import org.jspecify.annotations.NullMarked;
