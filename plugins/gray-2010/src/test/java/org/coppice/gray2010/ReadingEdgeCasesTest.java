package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.blueprint.SupervisionReading;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/** What the readings say at their edges: gates that stay shut, what is missing, what is all alike, what is contested. */
class ReadingEdgeCasesTest {
    private static final Perspective MEMBERS = Perspective.TEAM_MEMBER;
    private static final int[] DIVIDED = {100, 100, 100, 45, 45, 45}; // standard deviation .30

    private static Optional<String> says(Reading reading) {
        return reading.judgement().label().stated();
    }

    private static String text(Reading reading) {
        return reading.judgement().label().text();
    }

    private static Finding related(Reading reading, String id) {
        return reading.related().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReadingFixture audit(int[] team, int[] host) {
        ReadingFixture made = new ReadingFixture();
        for (AuditHeading heading : AuditHeading.values()) {
            made.sees(heading, team);
            made.sees(MEMBERS, Measures.ofOrganisation(heading), host);
        }
        return made;
    }

    private static ReadingFixture empowered(ReadingFixture team) {
        return team.sees(LearningCulture.HUMANISTIC, around(80, 6))
                .sees(LearningCulture.DEMOCRATIC, around(80, 6))
                .sees(Outlook.INTERFACE, around(30, 6));
    }

    private static ReadingFixture outlook(int coProviders, int people, int organisation) {
        return new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, around(coProviders, 6))
                .sees(Outlook.PEOPLE, around(people, 6))
                .sees(Outlook.ORGANISATION, around(organisation, 6));
    }

    private static Roster roster(int people) {
        return new Roster(ImmutableTable.of(TeamKey.of("made"), MEMBERS, people));
    }

    @Test
    void strongTeamInAWeakOrganisation_isAMicroCulture() {
        String note = "A micro-culture: a team that learns well in an organisation that does not.";
        assertThat(audit(around(80, 6), new int[] {20, 22, 18, 24, 16, 20})
                        .reading("organisation")
                        .judgement()
                        .notes())
                .contains(note);
        assertThat(audit(around(80, 6), new int[] {50, 52, 48, 54, 46, 50})
                        .reading("organisation")
                        .judgement()
                        .notes())
                .doesNotContain(note);
        assertThat(audit(around(50, 6), new int[] {20, 22, 18, 24, 16, 20})
                        .reading("organisation")
                        .judgement()
                        .notes())
                .doesNotContain(note);
    }

    private static final String AS_TWO = "Compared as two groups and not person by person, to protect small groups.";

    @Test
    void equalDifferences_areUnpairedInThePublishedView_andHaveNoIntervalInTheResearchView() {
        ReadingFixture team = audit(
                new int[] {60, 64, 68, 72, 76, 80, 60, 64, 68, 72, 76, 80},
                new int[] {30, 34, 38, 42, 46, 50, 30, 34, 38, 42, 46, 50});
        OrganisationReading published = team.published().reading(OrganisationReading.class);
        assertThat(published.judgement().notes()).contains(AS_TWO);
        assertThat(published.related()).isEmpty(); // no d_z
        // .70 and .40 of different people, both with a standard deviation shown as .07: t(11) = 1.796, error
        // √(2·.0049/12) = .0286
        assertThat(published.difference().orElseThrow())
                .isEqualTo(new Finding(
                        "difference",
                        "team minus organisation as a place to learn",
                        0.3,
                        new Interval.Between(0.25, 0.35, 0.9)));
        OrganisationReading research = team.with(b -> b.view(View.RESEARCH)).reading(OrganisationReading.class);
        assertThat(research.difference().orElseThrow().value()).isCloseTo(0.3, within(1e-9));
        assertThat(research.difference().orElseThrow().interval())
                .isEqualTo(Interval.withheld(WithheldReason.ALL_ALIKE));
        assertThat(says(research)).hasValue("team-stronger-unresolved");
        assertThat(research.judgement().notes()).contains("All members report the same difference.");
    }

    @Test
    void differencesWithASmallComplement_areUnpaired() {
        int[] team = {60, 64, 58, 72, 66, 70, 65};
        Reading all = audit(team, new int[] {30, 38, 42, 44, 34, 32, 33}).reading("organisation");
        assertThat(all.judgement().notes()).doesNotContain(AS_TWO);
        assertThat(all.related()).hasSize(1);
        Reading seven = audit(team, new int[] {30, 38, 42, 44, 34, 32, -1}).reading("organisation");
        assertThat(seven.judgement().notes()).contains(AS_TWO);
        assertThat(seven.value().orElseThrow().value())
                .isCloseTo(0.283, within(0.0005)); // .650 of seven less .367 of six
        assertThat(seven.related()).isEmpty();
    }

    @Test
    void index_withoutASharedView_isShown() {
        SuperordinateReading reading = new ReadingFixture()
                .sees(LearningCulture.PROFESSIONAL, 10, 90, 10, 90, 10, 90)
                .sees(LearningCulture.MANAGED, around(50, 6))
                .sees(LearningCulture.HUMANISTIC, around(20, 6))
                .sees(LearningCulture.DEMOCRATIC, around(20, 6))
                .reading(SuperordinateReading.class);
        assertThat(reading.judgement().label()).isInstanceOf(Label.Withheld.class);
        assertThat(((Label.Withheld) reading.judgement().label()).gate()).isEqualTo(Gate.SHARED_VIEW);
        assertThat(reading.index().orElseThrow().value()).isCloseTo(31.6, within(0.05)); // 100 (.5 · .5 · .2 · .2)^¼
        assertThat(reading.leading()).isEmpty();
        assertThat(reading.weakest()).isEmpty();
        assertThat(reading.probabilities()).isEmpty();
    }

    @Test
    void hostRisk_withUnknownConditions_isARange() {
        ReadingFixture one = new ReadingFixture().sees(Outlook.INTERFACE, around(30, 6));
        assertThat(one.reading("organisation").judgement().notes())
                .containsExactly("The risk from the organisation is low to high: not all of its conditions are known.");
        ReadingFixture none = new ReadingFixture().sees(Outlook.INTERFACE, around(70, 6));
        assertThat(none.reading("organisation").judgement().notes())
                .containsExactly(
                        "The risk from the organisation is low to elevated: not all of its conditions are known.");
        assertThat(one.reading(OrganisationReading.class).hostRisk()).isEmpty();
    }

    @Test
    void hostRisk_hasRelatedProtectiveFigures() {
        Reading reading = empowered(audit(around(70, 6), new int[] {40, 44, 36, 42, 38, 40}))
                .sees(LearningCulture.PROFESSIONAL, around(60, 6))
                .sees(LearningCulture.MANAGED, around(40, 6))
                .reading("organisation");
        assertThat(related(reading, "interface").value()).isCloseTo(0.3, within(1e-9));
        assertThat(related(reading, "index").value()).isCloseTo(62.6, within(0.05)); // 100 (.6 · .4 · .8²)^¼
    }

    @Test
    void hostRisk_withALowResponseRate_isWithheld() {
        OrganisationReading reading =
                empowered(new ReadingFixture()).with(b -> b.roster(roster(13))).reading(OrganisationReading.class);
        assertThat(reading.hostRisk()).isEmpty();
        assertThat(reading.judgement().notes()).isEmpty();
    }

    @Test
    void contestedStuckness_hasANote() {
        ReadingFixture team = outlook(20, 30, 30)
                .sees(StuckSign.BLAME, around(80, 6))
                .sees(StuckSign.COHESION, around(80, 6))
                .sees(Perspective.CO_PROVIDER, Measures.ofOrganisation(AuditHeading.CULTURE), around(30, 6));
        assertThat(team.reading("stuck").judgement().notes())
                .containsExactly(
                        "This may mean that the team is getting stuck. It may also be a fair answer to real problems.",
                        "People outside or the manager also rate the organisation low, so the blame may be fair.");
        assertThat(team.sees(Perspective.CO_PROVIDER, Measures.ofOrganisation(AuditHeading.CULTURE), around(45, 6))
                        .reading("stuck")
                        .judgement()
                        .notes())
                .containsExactly(
                        "This may mean that the team is getting stuck. It may also be a fair answer to real problems.");
    }

    @Test
    void stuck_withoutASharedViewOfBlame_isWithheld() {
        assertThat(text(outlook(20, 30, 30)
                        .sees(StuckSign.BLAME, DIVIDED)
                        .sees(StuckSign.COHESION, around(80, 6))
                        .reading("stuck")))
                .isEqualTo("Not stated: no shared view of Blaming others: members see it differently");
    }

    @Test
    void outlookOfTwoFacets_isPartial() {
        OutlookReading reading = new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, around(90, 6))
                .sees(Outlook.PEOPLE, around(80, 6))
                .reading(OutlookReading.class);
        assertThat(reading.judgement().notes()).containsExactly("Partial: one of the three facets is not known.");
        assertThat(text(reading)).isEqualTo("The team looks outward.");
    }

    @Test
    void outlook_doesNotNeedASharedView() {
        assertThat(says(outlook(90, 90, 90).sees(Outlook.PEOPLE, DIVIDED).reading("outlook")))
                .isPresent();
    }

    @Test
    void delegating_keepsSupervisionAndInduction() {
        ReadingFixture team = new ReadingFixture()
                .sees(TeamStage.FORMING, around(20, 6))
                .sees(TeamStage.STORMING, around(20, 6))
                .sees(TeamStage.NORMING, around(20, 6))
                .sees(TeamStage.PERFORMING, around(80, 6))
                .sees(ReadinessPart.ABILITY, around(90, 6))
                .sees(ReadinessPart.WILLINGNESS, around(90, 6));
        Reading style = team.reading("style");
        assertThat(says(style)).hasValue("delegating");
        assertThat(style.judgement().notes())
                .contains(
                        "Casework stays supervised with every style: responsibility for a case does not change.",
                        "New members in induction are led directly.");
        assertThat(team.blueprint().recommendations())
                .filteredOn(one -> one.id().equals("lead-by-delegating"))
                .singleElement()
                .satisfies(one -> assertThat(one.firstStep())
                        .endsWith("Casework stays supervised, and new members in induction are led directly."));
    }

    @Test
    void fewerThanThree_haveNoLabel() {
        ReadingFixture two =
                new ReadingFixture().with(b -> b.view(View.RESEARCH).minimumGroup(1));
        for (LearningCulture one : LearningCulture.values()) {
            two.sees(one, 40, 60);
        }
        for (Outlook one : Outlook.values()) {
            two.sees(one, 40, 60);
        }
        for (StuckSign one : StuckSign.values()) {
            two.sees(one, 40, 60);
        }
        for (CommunityStrand one : CommunityStrand.values()) {
            two.sees(one, 40, 60);
        }
        for (SupervisionStrand one : SupervisionStrand.values()) {
            two.sees(one, 40, 60);
        }
        for (ReadinessPart one : ReadinessPart.values()) {
            two.sees(one, 40, 60);
        }
        for (AuditHeading one : AuditHeading.values()) {
            two.sees(one, 40, 60).sees(MEMBERS, Measures.ofOrganisation(one), 30, 40);
        }
        for (Reading reading : two.blueprint().readings()) {
            assertThat(reading.judgement().label()).as(reading.id()).isInstanceOf(Label.Withheld.class);
            assertThat(reading.value()).as(reading.id()).isEmpty();
            assertThat(reading.probabilities()).as(reading.id()).isEmpty();
        }
        assertThat(text(two.reading("community"))).isEqualTo("Not stated: fewer than three people: undetermined");
    }

    @Test
    void equalScores_inTheResearchView_haveNoInterval() {
        Reading reading = new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, 80, 80, 80, 80, 80)
                .sees(Outlook.PEOPLE, 70, 70, 70, 70, 70)
                .with(b -> b.view(View.RESEARCH))
                .reading("outlook");
        assertThat(reading.value().orElseThrow().interval()).isEqualTo(Interval.withheld(WithheldReason.ALL_ALIKE));
    }

    @Test
    void culturesWithoutASharedViewOfTheLeadingOne_areWithheld() {
        ReadingFixture team = new ReadingFixture()
                .sees(LearningCulture.PROFESSIONAL, around(30, 6))
                .sees(LearningCulture.MANAGED, DIVIDED)
                .sees(LearningCulture.HUMANISTIC, around(30, 6))
                .sees(LearningCulture.DEMOCRATIC, around(20, 6));
        assertThat(text(team.reading("superordinate")))
                .isEqualTo("Not stated: no shared view of Managed: members see it differently");
        ReadingFixture other = new ReadingFixture()
                .sees(LearningCulture.PROFESSIONAL, 60, 60, 60, 5, 5, 5)
                .sees(LearningCulture.MANAGED, around(80, 6))
                .sees(LearningCulture.HUMANISTIC, around(30, 6))
                .sees(LearningCulture.DEMOCRATIC, around(20, 6));
        assertThat(other.reading(SuperordinateReading.class).leading()).containsExactly(LearningCulture.MANAGED);
    }

    @Test
    void community_withoutASharedView_isWithheld() {
        Label label = new ReadingFixture()
                .sees(CommunityStrand.JOINT_PRACTICE, DIVIDED)
                .sees(CommunityStrand.LEARNING, around(80, 6))
                .reading("community")
                .judgement()
                .label();
        assertThat(((Label.Withheld) label).gate()).isEqualTo(Gate.SHARED_VIEW);
    }

    @Test
    void communityThatDoesNotLearn_exists() {
        Reading reading = new ReadingFixture()
                .sees(CommunityStrand.JOINT_PRACTICE, around(80, 6))
                .sees(CommunityStrand.LEARNING, around(40, 6))
                .reading("community");
        assertThat(text(reading)).isEqualTo("There is a community of practice, but it is not clear whether it learns.");
        assertThat(reading.judgement().notes()).contains("Weakest: learning and shared resources.");
    }

    @Test
    void equalStages_haveTheHighestEntropy() {
        ReadingFixture team = new ReadingFixture().with(b -> b.view(View.RESEARCH));
        for (TeamStage stage : TeamStage.values()) {
            team.sees(stage, 60, 60, 60, 60, 60);
        }
        StageReading reading = team.reading(StageReading.class);
        assertThat(reading.stages().values()).allSatisfy(p -> assertThat(p).isCloseTo(0.25, within(1e-9)));
        assertThat(reading.entropy().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(text(reading)).isEqualTo("The team shows signs of several stages; none stands out.");
    }

    @Test
    void stageBetweenNeighbours_namesBoth() {
        assertThat(text(new ReadingFixture()
                        .sees(TeamStage.FORMING, around(20, 6))
                        .sees(TeamStage.STORMING, around(80, 6))
                        .sees(TeamStage.NORMING, around(80, 6))
                        .sees(TeamStage.PERFORMING, around(20, 6))
                        .reading("stage")))
                .isEqualTo("The team is between storming and norming.");
    }

    @Test
    void personalisationBetweenLevels_namesBoth_andIsNotComparedWithAnUnnamedStage() {
        ReadingFixture team = new ReadingFixture();
        int[] means = {90, 80, 60, 30, 10};
        for (int depth = 1; depth <= 5; depth++) {
            team.sees(
                    Perspective.PERSON_WHO_USES_SERVICES,
                    Measures.now(PersonalisationLevel.values()[depth]),
                    around(means[depth - 1], 6));
        }
        PersonalisationReading reading = team.reading(PersonalisationReading.class);
        assertThat(says(reading)).hasValue("level-2-to-3");
        assertThat(text(reading))
                .startsWith("The level is between 2 (")
                .contains(") and 3 (")
                .endsWith(") of 5.");
        assertThat(reading.againstStage()).isEmpty();
    }

    @Test
    void supervision_hasRelatedStrands() {
        SupervisionReading reading = new ReadingFixture()
                .sees(SupervisionStrand.DEVELOPMENTAL, around(80, 6))
                .sees(SupervisionStrand.MONITORING, around(20, 6))
                .sees(SupervisionStrand.GAINS, around(70, 6))
                .sees(SupervisionStrand.STANDARDS_OWNED, around(60, 6))
                .reading(SupervisionReading.class);
        assertThat(related(reading, SupervisionStrand.GAINS.id()).value()).isCloseTo(0.7, within(1e-9));
        assertThat(related(reading, SupervisionStrand.STANDARDS_OWNED.id()).value())
                .isCloseTo(0.6, within(1e-9));
        assertThat(text(reading)).isEqualTo("Supervision helps practice to grow.");
    }

    @Test
    void responseRates_areThoseOfTheRespondents() {
        Measure measure = Measures.now(Outlook.PEOPLE);
        Reading reading = outlook(80, 80, 80)
                .sees(Perspective.CARER, measure, around(60, 6))
                .with(b -> b.roster(roster(6)))
                .reading("outlook");
        assertThat(reading.judgement().gates())
                .contains(new GateCheck(Gate.RESPONSE_RATE, GateCheck.Outcome.PASSED, "6 of 6 answered"));
        assertThat(outlook(80, 80, 80).reading("outlook").judgement().gates())
                .contains(new GateCheck(
                        Gate.RESPONSE_RATE,
                        GateCheck.Outcome.NOT_TESTED,
                        "no roster states how many people were invited"));
    }
}
