/**
 * Agreement within teams, agreement expected by chance, and the one-way analysis of variance of persons in teams. All are pure functions of
 * answers and scores; disclosure rules are not applied here.
 */
@NullMarked
package org.coppice.statistics.agreement;

import org.jspecify.annotations.NullMarked;
