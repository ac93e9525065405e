/** What comes out: team and sample profiles, blueprints, and the recipe that made them. */
@NullMarked
package org.coppice.model.profile;

import org.jspecify.annotations.NullMarked;
