package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of team is what its name says, by the scores of 200 teams of 12. */
class TeamKindTest {
    private static final int TEAMS = 200;
    private static final int SIZE = 12;
    private static final Map<TeamKind, Survey> MEMBERS =
            Maps.toMap(Arrays.asList(TeamKind.values()), kind -> Survey.of(kind, Perspective.TEAM_MEMBER, TEAMS, SIZE));

    @Test
    void newTeam_isForming_notReady_andHoldsInductionImportant() {
        assertHighest(TeamKind.NEW, TeamStage.FORMING, TeamStage.values());
        assertHighest(TeamKind.NEW, DomainImportance.INDIVIDUAL, DomainImportance.values());
        assertThat(mean(TeamKind.NEW, ReadinessPart.values())).isLessThan(0.5);
        assertThat(mean(TeamKind.NEW, PersonalisationLevel.NAVIGATION)).isLessThan(0.6);
    }

    @Test
    void stuckTeam_blamesAndHoldsTogether_andLooksInward() {
        assertThat(mean(TeamKind.STUCK, StuckSign.BLAME)).isGreaterThan(0.6);
        assertThat(mean(TeamKind.STUCK, StuckSign.COHESION)).isGreaterThan(0.5);
        assertThat(mean(TeamKind.STUCK, Outlook.CO_PROVIDERS, Outlook.PEOPLE, Outlook.ORGANISATION))
                .isLessThan(0.4);
        assertThat(mean(TeamKind.STUCK, AdairDomain.TASK)).isLessThan(0.5);
        assertThat(mean(TeamKind.STUCK, TeamStage.STORMING, TeamStage.NORMING))
                .isGreaterThan(mean(TeamKind.STUCK, TeamStage.FORMING, TeamStage.PERFORMING) + 0.2);
    }

    @Test
    void developedTeam_performs_withStrongCulturesAndACommunity() {
        assertHighest(TeamKind.DEVELOPED, TeamStage.PERFORMING, TeamStage.values());
        for (LearningCulture culture : LearningCulture.values()) {
            assertThat(mean(TeamKind.DEVELOPED, culture)).isGreaterThan(0.7);
        }
        assertThat(mean(TeamKind.DEVELOPED, CommunityStrand.values())).isGreaterThan(0.7);
        assertThat(mean(TeamKind.DEVELOPED, ReadinessPart.values())).isGreaterThan(0.65);
    }

    @Test
    void dividedTeam_isSpreadWide_wherePeopleAreOfTwoMinds() {
        for (Construct construct :
                new Construct[] {CommunityStrand.TRUST, CommunityStrand.POWER_AND_SAFETY, LearningCulture.HUMANISTIC}) {
            assertThat(MEMBERS.get(TeamKind.DIVIDED).spread(construct)).isGreaterThan(0.25);
            assertThat(MEMBERS.get(TeamKind.ORDINARY).spread(construct)).isLessThan(0.22);
        }
        assertHighest(TeamKind.DIVIDED, TeamStage.STORMING, TeamStage.values());
    }

    @Test
    void managerialistTeam_isManaged_withoutAValueBase() {
        double human = mean(TeamKind.MANAGERIALIST, LearningCulture.HUMANISTIC, LearningCulture.DEMOCRATIC);
        assertThat(mean(TeamKind.MANAGERIALIST, LearningCulture.MANAGED) - human)
                .isGreaterThan(0.3);
        assertThat(mean(TeamKind.MANAGERIALIST, Foundation.VALUE_BASE)).isLessThan(0.45);
        assertThat(mean(TeamKind.MANAGERIALIST, SupervisionStrand.MONITORING))
                .isGreaterThan(mean(TeamKind.MANAGERIALIST, SupervisionStrand.DEVELOPMENTAL) + 0.3);
    }

    @Test
    void openTeam_isLedByTheDemocraticCulture_andGoesDeepest() {
        assertHighest(TeamKind.OPEN, LearningCulture.DEMOCRATIC, LearningCulture.values());
        for (TeamKind other : TeamKind.values()) {
            if (other != TeamKind.OPEN) {
                assertThat(mean(TeamKind.OPEN, PersonalisationLevel.CO_PRODUCTION))
                        .isGreaterThan(mean(other, PersonalisationLevel.CO_PRODUCTION));
            }
        }
    }

    @Test
    void smallTeam_isOrdinary_butOfFour() {
        assertThat(mean(TeamKind.SMALL, LearningCulture.values()))
                .isCloseTo(mean(TeamKind.ORDINARY, LearningCulture.values()), Offset.offset(0.02));
        assertThat(TeamKind.SMALL.members(12)).isEqualTo(4);
        assertThat(TeamKind.STUCK.members(12)).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource
    void anyKind_isLessPersonalised_theDeeper(TeamKind kind) {
        List<Double> byDepth = Arrays.stream(PersonalisationLevel.values())
                .filter(level -> level.depth() > 0)
                .map(level -> mean(kind, level))
                .toList();
        assertThat(byDepth).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @EnumSource
    void anyKind_wouldHaveAllCulturesHigh_inAHostThatIsManaged(TeamKind kind) {
        for (LearningCulture culture : LearningCulture.values()) {
            assertThat(mean(kind, culture, Referent.TEAM, Horizon.PREFERRED)).isGreaterThan(0.65);
        }
        assertThat(mean(kind, LearningCulture.HUMANISTIC, Referent.TEAM, Horizon.PREFERRED))
                .isGreaterThan(mean(kind, LearningCulture.MANAGED, Referent.TEAM, Horizon.PREFERRED) + 0.05);
        assertThat(mean(kind, LearningCulture.MANAGED, Referent.ORGANISATION, Horizon.NOW))
                .isGreaterThan(mean(kind, LearningCulture.HUMANISTIC, Referent.ORGANISATION, Horizon.NOW) + 0.1);
        double host = Arrays.stream(AuditHeading.values())
                .mapToDouble(heading -> mean(kind, heading, Referent.ORGANISATION, Horizon.NOW))
                .average()
                .orElseThrow();
        assertThat(mean(kind, AuditHeading.values())).isGreaterThan(host - (kind == TeamKind.NEW ? 0.05 : 0));
    }

    private static void assertHighest(TeamKind kind, Construct highest, Construct[] family) {
        for (Construct other : family) {
            if (other != highest) {
                assertThat(mean(kind, highest)).isGreaterThan(mean(kind, other) + 0.05);
            }
        }
    }

    private static double mean(TeamKind kind, Construct... constructs) {
        return Arrays.stream(constructs)
                .mapToDouble(MEMBERS.get(kind)::mean)
                .average()
                .orElseThrow();
    }

    private static double mean(TeamKind kind, Construct construct, Referent referent, Horizon horizon) {
        return MEMBERS.get(kind).mean(new Measure(construct.constructId(), referent, horizon));
    }
}
