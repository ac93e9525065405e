package org.coppice.cli.simulate;

import org.coppice.model.Perspective;

/** The number of people who answer about a team. */
final class Roster {
    private static final int SHOWN = 6;

    private Roster() {}

    /**
     * Returns the number of respondents of a perspective for a number of members: one manager, one consensus sheet, half as many people who
     * use services, half as many co-providers, and a third as many carers; of these at least {@value #SHOWN}, so that five are left if
     * somebody skips, but in a small team at least one.
     */
    static int of(Perspective who, TeamKind kind, int members) {
        int least = kind == TeamKind.SMALL ? 1 : SHOWN;
        return switch (who) {
            case TEAM_MEMBER -> members;
            case MANAGER, CONSENSUS -> 1;
            case PERSON_WHO_USES_SERVICES, CO_PROVIDER -> Math.max(least, members / 2);
            case CARER -> Math.max(least, members / 3);
        };
    }
}
