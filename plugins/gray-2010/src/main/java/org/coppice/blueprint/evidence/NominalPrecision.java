package org.coppice.blueprint.evidence;

import java.util.Optional;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Precision;
import org.coppice.spi.BlueprintContext;

/**
 * The precision that readings assume of a mean whose scores are suppressed: a half-width of the interval within the band that the profile shows.
 * Where the profile shows no band, it is that of persons who differ as members of a team usually do.
 */
final class NominalPrecision {
    private static final double NARROW = 0.07;
    private static final double MODERATE = 0.15;
    private static final double WIDE = 0.25;
    /** The standard deviation, as a share of the range. */
    private static final double USUAL_SPREAD = 0.17;

    private NominalPrecision() {}

    /** Returns the half-width as a share of the range. */
    static double halfWidth(TeamScore score, int persons, BlueprintContext context) {
        Optional<Precision> band = score.precision();
        if (band.isEmpty()) {
            return context.studentT(Math.max(1, persons - 1)) * USUAL_SPREAD / Math.sqrt(persons);
        }
        return switch (band.get()) {
            case NARROW -> NARROW;
            case MODERATE -> MODERATE;
            case WIDE -> WIDE;
        };
    }
}
