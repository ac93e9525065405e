/** An example plugin. */
@NullMarked
package org.coppice.example;

import org.jspecify.annotations.NullMarked;
