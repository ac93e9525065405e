/**
 * The interfaces that a plugin implements.
 *
 * <p>A {@link org.coppice.spi.Plugin} describes itself and contributes banks, weightings and strategies. The host first binds a strategy
 * and then runs it: {@code bind} prepares once for each assessment, and the object that it returns is called many times. All strategies,
 * and the objects that {@code bind} returns, must be pure, deterministic and thread-safe. They must not do input or output.
 */
@NullMarked
package org.coppice.spi;

import org.jspecify.annotations.NullMarked;
