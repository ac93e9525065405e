/** A byte parser for plain answer files. Not exported. */
@NullMarked
package org.coppice.files.answers.table;

import org.jspecify.annotations.NullMarked;
