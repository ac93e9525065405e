/** What people answered: responses, blocks of them, the answers of one team. */
@NullMarked
package org.coppice.model.answer;

import org.jspecify.annotations.NullMarked;
