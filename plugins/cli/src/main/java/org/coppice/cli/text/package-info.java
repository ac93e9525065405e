/** What people read: profiles, blueprints, analyses and the like as text. */
@NullMarked
package org.coppice.cli.text;

import org.jspecify.annotations.NullMarked;
