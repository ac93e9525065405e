package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;

/**
 * The shifts of each kind of team, in the view of its members at present. A construct that a kind does not name is as in an ordinary team.
 * The values are chosen to fit the name of the kind; they are not estimated from data.
 */
final class TeamShifts {
    private static final Shifts ORDINARY = Shifts.NONE
            .cultures(0.3, 0.5, 0.0, -0.2)
            .stages(-0.9, -0.4, 0.5, 0.0)
            .personalisation(0.7, 0.3, -0.1, -0.5, -1.0)
            .with(-0.2, PersonalisationLevel.NONE, StuckSign.BLAME, Outlook.INTERFACE)
            .with(0.2, AdairDomain.TASK, AdairDomain.INDIVIDUAL, CommunityStrand.RELATIONSHIPS)
            .with(1.0, DomainImportance.TASK)
            .with(0.8, DomainImportance.TEAM, DomainImportance.INDIVIDUAL)
            .with(0.3, ReadinessPart.values())
            .with(0.3, Foundation.VALUE_BASE, CommunityStrand.TRUST, CommunityStrand.BELONGING, StuckSign.COHESION)
            .with(-0.3, CommunityStrand.CONDITIONS)
            .with(0.4, SupervisionStrand.MONITORING)
            .with(-0.6, Outlook.UPWARD_LEARNING);

    private static final Shifts NEW = ORDINARY.cultures(0.0, 0.6, -0.3, -0.4)
            .stages(1.3, -0.6, -0.8, -1.2)
            .personalisation(0.3, -0.5, -1.0, -1.3, -1.5)
            .with(0.4, PersonalisationLevel.NONE)
            .with(-1.0, ReadinessPart.ABILITY)
            .with(-0.5, ReadinessPart.WILLINGNESS)
            .with(-0.5, AdairDomain.TEAM, CommunityStrand.JOINT_PRACTICE, CommunityStrand.LEARNING)
            .with(1.6, DomainImportance.INDIVIDUAL)
            .with(-0.4, CommunityStrand.TRUST, CommunityStrand.BELONGING, CommunityStrand.RELATIONSHIPS)
            .with(-0.6, StuckSign.values())
            .with(-0.2, AuditHeading.values())
            .with(0.7, SupervisionStrand.MONITORING);

    private static final Shifts STUCK = ORDINARY.cultures(0.2, -0.4, 0.1, -0.7)
            .stages(-1.1, 0.5, 0.4, -1.2)
            .personalisation(0.2, -0.4, -0.8, -1.1, -1.4)
            .with(0.7, PersonalisationLevel.NONE, CommunityStrand.BELONGING)
            .with(1.2, StuckSign.BLAME)
            .with(1.0, StuckSign.COHESION)
            .with(-1.4, Outlook.values())
            .with(-0.9, AdairDomain.TASK, CommunityStrand.LEARNING, CommunityStrand.CONDITIONS)
            .with(-0.7, ReadinessPart.WILLINGNESS)
            .with(-0.3, AdairDomain.TEAM, AdairDomain.INDIVIDUAL, Foundation.REFLECTIVE_PRACTICE)
            .with(-0.3, AuditHeading.values());

    private static final Shifts DIVIDED = ORDINARY.cultures(0.1, 0.3, 0.0, -0.2)
            .stages(-0.8, 0.9, -0.5, -0.6)
            .with(-0.1, CommunityStrand.TRUST, CommunityStrand.BELONGING, CommunityStrand.RELATIONSHIPS)
            .with(-0.5, AdairDomain.TEAM)
            .with(-0.3, StuckSign.COHESION, ReadinessPart.WILLINGNESS);

    private static final Shifts MANAGERIALIST = ORDINARY.cultures(-0.2, 1.3, -0.9, -1.1)
            .personalisation(0.8, 0.0, -0.4, -1.0, -1.4)
            .with(0.3, PersonalisationLevel.NONE)
            .with(-0.9, Foundation.values())
            .with(1.3, SupervisionStrand.MONITORING)
            .with(-0.8, SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.GAINS, SupervisionStrand.STANDARDS_OWNED)
            .with(-0.9, CommunityStrand.POWER_AND_SAFETY, CommunityStrand.EQUALITY, Outlook.UPWARD_LEARNING)
            .with(0.6, AdairDomain.TASK)
            .with(-0.4, AdairDomain.TEAM, AdairDomain.INDIVIDUAL, CommunityStrand.TRUST)
            .with(1.5, DomainImportance.TASK)
            .with(0.3, DomainImportance.TEAM, DomainImportance.INDIVIDUAL);

    private static final Shifts DEVELOPED = ORDINARY.cultures(1.1, 0.9, 1.1, 1.0)
            .stages(-1.5, -1.0, 0.5, 1.4)
            .personalisation(1.4, 1.1, 0.7, 0.4, -0.1)
            .with(-1.2, PersonalisationLevel.NONE, StuckSign.BLAME)
            .with(1.0, AdairDomain.values())
            .with(1.3, ReadinessPart.values())
            .with(1.1, Foundation.values())
            .with(1.1, CommunityStrand.values())
            .with(0.5, CommunityStrand.CONDITIONS)
            .with(1.1, SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.GAINS, SupervisionStrand.STANDARDS_OWNED)
            .with(0.1, SupervisionStrand.MONITORING, Outlook.UPWARD_LEARNING)
            .with(0.9, Outlook.CO_PROVIDERS, Outlook.PEOPLE, Outlook.ORGANISATION, Outlook.INTERFACE)
            .with(0.9, StuckSign.COHESION)
            .with(0.9, AuditHeading.values());

    private static final Shifts OPEN = ORDINARY.cultures(0.2, -0.1, 0.8, 1.4)
            .stages(-1.2, -0.3, 0.7, 0.7)
            .personalisation(1.4, 1.3, 1.1, 0.9, 0.4)
            .with(-1.4, PersonalisationLevel.NONE)
            .with(0.6, AdairDomain.TASK, Outlook.CO_PROVIDERS, CommunityStrand.LEARNING)
            .with(0.6, ReadinessPart.values())
            .with(1.1, Foundation.VALUE_BASE)
            .with(0.7, Foundation.REFLECTIVE_PRACTICE, Foundation.REFLECTIVE_LEADERSHIP)
            .with(0.9, CommunityStrand.EQUALITY, CommunityStrand.POWER_AND_SAFETY)
            .with(0.0, SupervisionStrand.MONITORING)
            .with(0.6, SupervisionStrand.DEVELOPMENTAL)
            .with(1.5, Outlook.PEOPLE)
            .with(-0.9, StuckSign.BLAME)
            .with(0.5, AuditHeading.values());

    private static final ImmutableMap<TeamKind, Shifts> BY_KIND =
            Maps.immutableEnumMap(ImmutableMap.<TeamKind, Shifts>builder()
                    .put(TeamKind.ORDINARY, ORDINARY)
                    .put(TeamKind.NEW, NEW)
                    .put(TeamKind.STUCK, STUCK)
                    .put(TeamKind.DIVIDED, DIVIDED)
                    .put(TeamKind.MANAGERIALIST, MANAGERIALIST)
                    .put(TeamKind.DEVELOPED, DEVELOPED)
                    .put(TeamKind.OPEN, OPEN)
                    .put(TeamKind.SMALL, ORDINARY)
                    .buildOrThrow());

    private TeamShifts() {}

    static Shifts of(TeamKind kind) {
        return BY_KIND.getOrDefault(kind, Shifts.NONE);
    }
}
