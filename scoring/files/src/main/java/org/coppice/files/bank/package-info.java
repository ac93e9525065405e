/** Question banks, weightings, norms, calibrations and data plugins in YAML and JSON. */
@NullMarked
package org.coppice.files.bank;

import org.jspecify.annotations.NullMarked;
