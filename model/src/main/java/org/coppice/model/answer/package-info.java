/** The answers that people gave: responses, blocks of responses, and the answers of one team. */
@NullMarked
package org.coppice.model.answer;

import org.jspecify.annotations.NullMarked;
