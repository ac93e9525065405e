/** Options that several commands have, and what is made from them. */
@NullMarked
package org.coppice.cli.option;

import org.jspecify.annotations.NullMarked;
