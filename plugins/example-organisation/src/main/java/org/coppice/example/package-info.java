/** A plugin to copy from. */
@NullMarked
package org.coppice.example;

import org.jspecify.annotations.NullMarked;
