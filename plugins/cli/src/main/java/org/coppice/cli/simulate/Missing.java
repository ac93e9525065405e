package org.coppice.cli.simulate;

import java.util.Optional;
import org.coppice.model.Perspective;

/** Which of the answers that were asked for are missing, and how a file of answers says so. */
final class Missing {
    /** What is not asked of a respondent. */
    static final String NOT_APPLICABLE = "NA";
    /** What is left empty. */
    static final String SKIPPED = "";

    private static final String DONT_KNOW = "DK";

    private Missing() {}

    /** What stands in place of an answer; the chance is uniform between 0 and 1. */
    static Optional<String> of(double chance, Perspective who) {
        if (chance < Simulation.SKIPPED) {
            return Optional.of(SKIPPED);
        }
        if (outside(who) && chance < Simulation.SKIPPED + Simulation.DONT_KNOW) {
            return Optional.of(DONT_KNOW);
        }
        return outside(who) && chance < Simulation.SKIPPED + Simulation.DONT_KNOW + Simulation.NOT_APPLICABLE
                ? Optional.of(NOT_APPLICABLE)
                : Optional.empty();
    }

    private static boolean outside(Perspective who) {
        return switch (who) {
            case PERSON_WHO_USES_SERVICES, CARER, CO_PROVIDER -> true;
            case TEAM_MEMBER, MANAGER, CONSENSUS -> false;
        };
    }
}
