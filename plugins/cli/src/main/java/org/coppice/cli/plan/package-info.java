/** Plans of studies: how many people or teams a result needs, by simulation. */
@NullMarked
package org.coppice.cli.plan;

import org.jspecify.annotations.NullMarked;
