/** The results of an assessment: team and sample profiles, and the recipe with which they were computed. */
@NullMarked
package org.coppice.model.profile;

import org.jspecify.annotations.NullMarked;
