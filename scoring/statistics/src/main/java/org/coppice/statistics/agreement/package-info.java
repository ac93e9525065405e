/**
 * Agreement within teams, agreement expected by chance, and the one-way analysis of variance of persons in teams. Pure functions of answers and scores; nothing here
 * knows who may see a figure.
 */
@NullMarked
package org.coppice.statistics.agreement;

import org.jspecify.annotations.NullMarked;
