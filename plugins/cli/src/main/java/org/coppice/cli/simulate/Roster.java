package org.coppice.cli.simulate;

import org.coppice.model.Perspective;

/** How many people answer about a team. */
final class Roster {
    private static final int SHOWN = 6;

    private Roster() {}

    /**
     * How many answer as {@code who} about a team of so many members: one manager, one consensus sheet, half as many people who use
     * services and half as many co-providers, a third as many carers; of these at least {@value #SHOWN}, so that a group of five is left
     * where somebody skips, but in a small team at least one.
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
