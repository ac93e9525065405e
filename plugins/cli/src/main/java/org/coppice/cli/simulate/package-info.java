/** Simulated teams with known true values, to try a bank before anybody has answered. */
@NullMarked
package org.coppice.cli.simulate;

import org.jspecify.annotations.NullMarked;
