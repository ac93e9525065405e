/** Generators of respondents, answers and parameter values that rules and samples share. */
@NullMarked
package org.coppice.testkit.generate;

import org.jspecify.annotations.NullMarked;
