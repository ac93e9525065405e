/** The checks behind the contracts: one method for each rule. */
@NullMarked
package org.coppice.testkit.rule;

import org.jspecify.annotations.NullMarked;
