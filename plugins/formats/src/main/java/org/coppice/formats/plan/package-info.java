/** The plan by which a table becomes an answer file: what it says, how it is proposed, and how it is carried out. */
@NullMarked
package org.coppice.formats.plan;

import org.jspecify.annotations.NullMarked;
