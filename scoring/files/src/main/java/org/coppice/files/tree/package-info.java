/** A file as a tree of located values, its schema, and the faults found in it. Not exported. */
@NullMarked
package org.coppice.files.tree;

import org.jspecify.annotations.NullMarked;
