/** Readability of questions, and wording that may lead or confuse: advice from rules, not a judgement of meaning. */
@NullMarked
package org.coppice.files.wording;

import org.jspecify.annotations.NullMarked;
