/** The command line of Coppice: {@code coppice list | questionnaire | check | score | simulate}. */
@NullMarked
package org.coppice.cli;

import org.jspecify.annotations.NullMarked;
