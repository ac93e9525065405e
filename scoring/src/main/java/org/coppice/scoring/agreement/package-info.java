/**
 * Whether the persons of a team speak with one voice, and teams with several: agreement within teams
 * ({@link org.coppice.scoring.agreement.WithinTeam}), how much of it comes by chance
 * ({@link org.coppice.scoring.agreement.ChanceAgreement}, {@link org.coppice.scoring.agreement.ChanceBySize}), and the one-way analysis of variance of persons in teams
 * ({@link org.coppice.scoring.agreement.OneWay}). Pure functions of answers and scores; nothing here knows who may see a figure.
 */
@NullMarked
package org.coppice.scoring.agreement;

import org.jspecify.annotations.NullMarked;
