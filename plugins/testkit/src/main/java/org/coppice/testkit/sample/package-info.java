/** Banks, teams and strategy contexts for the tests of plugin authors: jqwik arbitraries and builders. */
@NullMarked
package org.coppice.testkit.sample;

import org.jspecify.annotations.NullMarked;
