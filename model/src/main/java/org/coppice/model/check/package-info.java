/** Guards that values share when they are made; not exported to embedders. */
@NullMarked
package org.coppice.model.check;

import org.jspecify.annotations.NullMarked;
