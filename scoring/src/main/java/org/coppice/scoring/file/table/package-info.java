/** Answers read byte by byte into tables, and the teams made of them; not exported. */
@NullMarked
package org.coppice.scoring.file.table;

import org.jspecify.annotations.NullMarked;
