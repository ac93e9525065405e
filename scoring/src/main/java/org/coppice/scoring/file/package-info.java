/** Files in and out: banks, weightings and data-only plugins in YAML and JSON, answers in CSV, profiles in JSON. The only place that knows a file. */
@NullMarked
package org.coppice.scoring.file;

import org.jspecify.annotations.NullMarked;
