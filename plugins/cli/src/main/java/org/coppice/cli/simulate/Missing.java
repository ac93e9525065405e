package org.coppice.cli.simulate;

import java.util.Optional;
import org.coppice.model.Perspective;

/** The missing answers, and their codes in a file of answers. */
final class Missing {
    /** The code of a question that is not asked of a respondent. */
    static final String NOT_APPLICABLE = "not-applicable";
    /** The field of a skipped question. */
    static final String SKIPPED = "";

    private static final String DONT_KNOW = "DK";

    private Missing() {}

    /** Returns the code that replaces an answer, or empty to keep it, from a uniform number between 0 and 1 and the share of skipped answers. */
    static Optional<String> of(double chance, Perspective who, double skipped) {
        if (chance < skipped) {
            return Optional.of(SKIPPED);
        }
        if (outside(who) && chance < skipped + Simulation.DONT_KNOW) {
            return Optional.of(DONT_KNOW);
        }
        return outside(who) && chance < skipped + Simulation.DONT_KNOW + Simulation.NOT_APPLICABLE
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
