package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.coppice.model.Perspective;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.StuckSign;

/** The shifts for the organisation, for preferences, between camps, and between members and others. The values are chosen, not estimated. */
final class OtherShifts {
    /** The preferences of members of any team: all four cultures, the humanistic and the democratic most. */
    static final Shifts PREFERRED = Shifts.NONE.cultures(0.8, 0.6, 1.4, 1.3);

    private static final Shifts HOST =
            Shifts.NONE.cultures(0.0, 0.8, -0.7, -0.8).with(-0.5, AuditHeading.values());

    private static final ImmutableMap<TeamKind, Shifts> HOSTS = Maps.immutableEnumMap(ImmutableMap.of(
            TeamKind.NEW, HOST.with(-0.1, AuditHeading.values()),
            TeamKind.STUCK, HOST.with(-1.1, AuditHeading.values()),
            TeamKind.MANAGERIALIST, HOST.cultures(-0.4, 1.4, -1.1, -1.2).with(-0.2, AuditHeading.values()),
            TeamKind.OPEN, HOST.cultures(0.0, 0.6, -0.3, -0.3).with(-0.3, AuditHeading.values())));

    private static final Shifts CAMPS = Shifts.NONE
            .cultures(0.6, -0.8, 1.2, 1.2)
            .with(1.5, CommunityStrand.TRUST, CommunityStrand.POWER_AND_SAFETY)
            .with(1.2, CommunityStrand.EQUALITY, CommunityStrand.RELATIONSHIPS, CommunityStrand.BELONGING)
            .with(0.9, StuckSign.COHESION)
            .with(-1.2, StuckSign.BLAME);

    private static final Shifts OUTSIDE = Shifts.NONE
            .personalisation(-0.4, -0.4, -0.4, -0.4, -0.4)
            .with(-0.3, Outlook.values())
            .with(-0.3, Foundation.values())
            .with(0.3, PersonalisationLevel.NONE);

    private static final ImmutableMap<Perspective, Shifts> PERSPECTIVES = Maps.immutableEnumMap(ImmutableMap.of(
            Perspective.MANAGER,
                    Shifts.NONE
                            .with(0.3, LearningCulture.values())
                            .with(0.3, AdairDomain.values())
                            .with(0.3, Foundation.values())
                            .with(0.3, CommunityStrand.values())
                            .with(0.3, Outlook.values())
                            .with(0.3, AuditHeading.values())
                            .with(-0.3, StuckSign.BLAME),
            Perspective.PERSON_WHO_USES_SERVICES, OUTSIDE,
            Perspective.CARER, OUTSIDE.with(-0.5, Outlook.PEOPLE),
            Perspective.CO_PROVIDER, Shifts.NONE.with(-0.1, Outlook.values())));

    private OtherShifts() {}

    /** Returns the shifts for the present organisation in the view of a team of this kind. */
    static Shifts host(TeamKind kind) {
        return HOSTS.getOrDefault(kind, HOST);
    }

    /** Returns the distance of the first camp of members above the middle, and of the second below it. */
    static Shifts camps(TeamKind kind, Perspective who) {
        return kind == TeamKind.DIVIDED && who == Perspective.TEAM_MEMBER ? CAMPS : Shifts.NONE;
    }

    /** Returns the differences of this perspective from the members in the view of the present team. */
    static Shifts seen(TeamKind kind, Perspective who) {
        return kind == TeamKind.STUCK && who == Perspective.CO_PROVIDER
                ? Shifts.NONE.with(-1.0, Outlook.values())
                : PERSPECTIVES.getOrDefault(who, Shifts.NONE);
    }
}
