/** Answers and rosters in CSV, and the answers of one team in JSON. */
@NullMarked
package org.coppice.files.answers;

import org.jspecify.annotations.NullMarked;
