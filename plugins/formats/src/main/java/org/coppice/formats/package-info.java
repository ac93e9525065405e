/** Answers as survey tools write them: formats, tables, and the plan by which a table becomes an answer file. */
@NullMarked
package org.coppice.formats;

import org.jspecify.annotations.NullMarked;
