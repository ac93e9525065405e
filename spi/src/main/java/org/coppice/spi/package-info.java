/**
 * What a plugin implements.
 *
 * <p>A {@link org.coppice.spi.Plugin} describes itself and contributes banks, weightings and strategies. A strategy binds, then
 * runs: what can be prepared is prepared once, in {@code bind}, and what it returns is called many times. All strategies, and what
 * they bind to, are pure, deterministic and safe for many threads at once; they do no input or output.
 */
@NullMarked
package org.coppice.spi;

import org.jspecify.annotations.NullMarked;
