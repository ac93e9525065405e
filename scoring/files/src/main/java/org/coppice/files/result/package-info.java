/** Profiles, analyses, changes, comparisons and recipes in JSON and CSV. */
@NullMarked
package org.coppice.files.result;

import org.jspecify.annotations.NullMarked;
