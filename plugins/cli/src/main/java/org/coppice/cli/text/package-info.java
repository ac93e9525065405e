/** Results as text: profiles, blueprints, analyses and others. */
@NullMarked
package org.coppice.cli.text;

import org.jspecify.annotations.NullMarked;
