/** Codebooks: what each column of an answer file means, for people and for programs of statistics. */
@NullMarked
package org.coppice.cli.codebook;

import org.jspecify.annotations.NullMarked;
