package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.blueprint.StyleReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.blueprint.SupervisionReading;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/** A team made for each rule, gate and edge, the label that is expected, and the sentence that it prints. */
class ReadingsTest {
    private static ReadingFixture cultures(int p, int m, int h, int d) {
        return new ReadingFixture()
                .sees(LearningCulture.PROFESSIONAL, around(p, 6))
                .sees(LearningCulture.MANAGED, around(m, 6))
                .sees(LearningCulture.HUMANISTIC, around(h, 6))
                .sees(LearningCulture.DEMOCRATIC, around(d, 6));
    }

    private static ReadingFixture stages(int f, int s, int n, int p) {
        return stages(new ReadingFixture(), f, s, n, p);
    }

    private static ReadingFixture stages(ReadingFixture team, int f, int s, int n, int p) {
        return team.sees(TeamStage.FORMING, around(f, 6))
                .sees(TeamStage.STORMING, around(s, 6))
                .sees(TeamStage.NORMING, around(n, 6))
                .sees(TeamStage.PERFORMING, around(p, 6));
    }

    private static Optional<String> says(Reading reading) {
        return reading.judgement().label().stated();
    }

    private static Label.Withheld withheld(Reading reading) {
        assertThat(reading.judgement().label()).isInstanceOf(Label.Withheld.class);
        return (Label.Withheld) reading.judgement().label();
    }

    @Test
    void superordinate_ofFourEqualCultures_isTheirMeanInHundredths() {
        SuperordinateReading reading = cultures(60, 60, 60, 60).reading(SuperordinateReading.class);
        assertThat(reading.index().orElseThrow().value()).isEqualTo(60);
        assertThat(says(reading)).hasValue("balanced");
        assertThat(reading.judgement().uncalibrated()).isTrue();
    }

    @Test
    void superordinate_isTheGeometricMean() {
        SuperordinateReading reading = cultures(80, 80, 80, 20).reading(SuperordinateReading.class);
        assertThat(reading.index().orElseThrow().value()).isEqualTo(57); // 100 (.8³ · .2)^¼ = 56.57
        assertThat(reading.weakest()).hasValue(LearningCulture.DEMOCRATIC);
        assertThat(reading.judgement().label().text()).endsWith("learning leads; democratic learning is rated lowest.");
    }

    @Test
    void superordinate_withACultureAtZero_usesTheFloor_andHasANote() {
        SuperordinateReading reading = cultures(80, 80, 80, 80)
                .sees(LearningCulture.DEMOCRATIC, 0, 0, 0, 0, 0, 1)
                .with(b -> b.view(View.RESEARCH))
                .reading(SuperordinateReading.class);
        assertThat(reading.index().orElseThrow().value()).isCloseTo(26.75, within(0.01)); // 100 (.8³ · .01)^¼
        assertThat(reading.judgement().notes()).anyMatch(note -> note.startsWith("Democratic counts as 0.01"));
    }

    @Test
    void superordinate_withoutACulture_isWithheld_andNamesTheQuestions() {
        ReadingFixture team = cultures(60, 60, 60, 60);
        team.sees(LearningCulture.DEMOCRATIC, new int[0]);
        SuperordinateReading reading = team.reading(SuperordinateReading.class);
        assertThat(withheld(reading).gate()).isEqualTo(Gate.DATA);
        assertThat(withheld(reading).detail()).contains("Democratic").contains("culture.democratic.team.now.0");
        assertThat(reading.index()).isEmpty();
    }

    @Test
    void superordinate_ofTiedCultures_hasAProbabilityOfAtMostOne() {
        for (String draws : new String[] {"100", "101", "102", "103"}) { // thirds of draws add up to a little more
            Reading reading = new ReadingFixture()
                    .sees(LearningCulture.PROFESSIONAL, 50, 60, 70, 55, 65)
                    .sees(LearningCulture.MANAGED, 50, 60, 70, 55, 65)
                    .sees(LearningCulture.HUMANISTIC, 50, 60, 70, 55, 65)
                    .sees(LearningCulture.DEMOCRATIC, 55, 70, 50, 60, 65)
                    .with(b -> b.view(View.RESEARCH).parameter("draws", draws))
                    .reading("superordinate");
            assertThat(says(reading)).hasValue("balanced");
            assertThat(reading.judgement().sureness()).hasValue(1);
        }
    }

    @Test
    void mechanistic_needsAGapAndAWeakValueBase() {
        assertThat(says(cultures(50, 75, 40, 40)
                        .sees(Foundation.VALUE_BASE, around(30, 6))
                        .reading("superordinate")))
                .hasValue("mechanistic");
        assertThat(says(cultures(50, 75, 40, 40)
                        .sees(Foundation.VALUE_BASE, around(60, 6))
                        .reading("superordinate")))
                .hasValue("managed");
        assertThat(says(cultures(50, 55, 40, 40)
                        .sees(Foundation.VALUE_BASE, around(30, 6))
                        .reading("superordinate")))
                .isNotEqualTo(Optional.of("mechanistic"));
        assertThat(cultures(50, 75, 40, 40).reading("superordinate").judgement().notes())
                .anyMatch(note -> note.startsWith("The value base is not known"));
    }

    @Test
    void contrast_isProfessionalAndManagedMinusTheOthers() {
        assertThat(cultures(70, 60, 50, 40).reading(SuperordinateReading.class).related())
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo("contrast");
                    assertThat(finding.value()).isCloseTo(0.2, within(1e-9));
                });
    }

    @Test
    void preferredCultures_areReportedAsDifferencesFromNow() {
        assertThat(cultures(60, 60, 60, 60)
                        .sees(Perspective.TEAM_MEMBER, Measures.preferred(LearningCulture.HUMANISTIC), around(85, 6))
                        .reading(SuperordinateReading.class)
                        .related())
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo("wished-culture.humanistic");
                    assertThat(finding.value()).isCloseTo(0.25, within(1e-9));
                });
    }

    @Test
    void clearStage_isNamed() {
        StageReading reading = stages(20, 30, 80, 40).reading(StageReading.class);
        assertThat(says(reading)).hasValue("norming");
        assertThat(reading.stages().get(TeamStage.NORMING)).isEqualTo(1.0);
        assertThat(reading.entropy()).isEqualTo(OptionalDouble.of(0));
        assertThat(reading.judgement().label().text()).startsWith("The team is norming: the team agrees how it works");
        assertThat(reading.judgement().certainty()).isEqualTo("very sure");
    }

    @Test
    void stageWithAProbableButSmallLead_isNotNamed() {
        // a spread of .02 makes a lead of .04 sure, but it is below the gap of .05
        assertThat(says(stages(20, 30, 76, 80).reading("stage"))).hasValue("between-norming-and-performing");
        assertThat(says(stages(20, 30, 75, 80).reading("stage"))).hasValue("performing");
        assertThat(says(stages(20, 30, 76, 80).set("stage-gap", 0.04).reading("stage")))
                .hasValue("performing");
    }

    @Test
    void tiedStagesThatAreNotNeighbours_areMixed() {
        assertThat(says(stages(80, 30, 80, 30).reading("stage"))).hasValue("mixed");
        assertThat(says(stages(60, 60, 60, 60).reading("stage"))).hasValue("mixed");
    }

    @Test
    void stage_ofFewerThanThree_isUndetermined() {
        Reading reading = new ReadingFixture()
                .sees(TeamStage.FORMING, 10, 20)
                .sees(TeamStage.STORMING, 10, 30)
                .sees(TeamStage.NORMING, 80, 90)
                .sees(TeamStage.PERFORMING, 10, 20)
                .with(b -> b.view(View.RESEARCH).minimumGroup(1))
                .reading("stage");
        assertThat(withheld(reading)).isEqualTo(new Label.Withheld(Gate.DATA, "fewer than three people: undetermined"));
    }

    @Test
    void stage_withoutASharedViewOfTheTopTwo_isWithheld() {
        int[] divided = {100, 100, 100, 45, 45, 45}; // mean .725, standard deviation .30
        Label.Withheld label =
                withheld(stages(20, 30, 60, 40).sees(TeamStage.NORMING, divided).reading("stage"));
        assertThat(label.gate()).isEqualTo(Gate.SHARED_VIEW);
        assertThat(label.detail()).isEqualTo("no shared view of Norming: members see it differently");
        int[] low = {60, 60, 60, 5, 5, 5};
        assertThat(says(stages(20, 50, 90, 40).sees(TeamStage.FORMING, low).reading("stage")))
                .hasValue("norming");
    }

    @Test
    void sharedView_isNotTestedOnTwoQuestions() {
        int[] divided = {100, 100, 100, 45, 45, 45};
        assertThat(says(stages(20, 20, 60, 20)
                        .sees(TeamStage.NORMING, divided)
                        .questions(TeamStage.NORMING, 2)
                        .reading("stage")))
                .hasValue("norming");
    }

    @Test
    void responseRate_belowOneHalf_withholdsAll_andBelowSeventyPercent_warns() {
        assertThat(withheld(stages(20, 30, 80, 40)
                                .with(b -> b.roster(roster(13)))
                                .reading("stage"))
                        .gate())
                .isEqualTo(Gate.RESPONSE_RATE);
        assertThat(stages(20, 30, 80, 40)
                        .with(b -> b.roster(roster(12)))
                        .reading("stage")
                        .judgement()
                        .gates())
                .contains(new GateCheck(Gate.RESPONSE_RATE, GateCheck.Outcome.WARNED, "6 of 12 answered"));
        assertThat(stages(20, 30, 80, 40)
                        .with(b -> b.roster(roster(8)))
                        .reading("stage")
                        .judgement()
                        .gates())
                .contains(new GateCheck(Gate.RESPONSE_RATE, GateCheck.Outcome.PASSED, "6 of 8 answered"));
    }

    private static Roster roster(int people) {
        return new Roster(ImmutableTable.of(TeamKey.of("made"), Perspective.TEAM_MEMBER, people));
    }

    private static ReadingFixture ready(ReadingFixture team, int ability, int willingness) {
        return team.sees(ReadinessPart.ABILITY, around(ability, 6))
                .sees(ReadinessPart.WILLINGNESS, around(willingness, 6));
    }

    @Test
    void styleOfAgreeingReadinessAndStage_isNamed() {
        assertThat(says(ready(stages(80, 20, 20, 20), 30, 30).reading("style"))).hasValue("telling");
        assertThat(says(ready(stages(20, 80, 20, 20), 30, 90).reading("style"))).hasValue("selling");
        assertThat(says(ready(stages(20, 20, 80, 20), 90, 30).reading("style"))).hasValue("participating");
        StyleReading delegating = ready(stages(20, 20, 20, 80), 90, 90).reading(StyleReading.class);
        assertThat(says(delegating)).hasValue("delegating");
        assertThat(delegating.floors()).hasSize(2).first().asString().contains("stays supervised");
    }

    @Test
    void styleOfDifferentReadinessAndStage_isARangeOrNone() {
        StyleReading range = ready(stages(20, 20, 20, 80), 90, 30).reading(StyleReading.class);
        assertThat(says(range)).hasValue("participating-to-delegating");
        assertThat(range.range()).containsExactly(LeadershipStyle.PARTICIPATING, LeadershipStyle.DELEGATING);
        assertThat(range.judgement().notes())
                .anyMatch(note -> note.startsWith("The evidence for delegating is not strong enough"));
        assertThat(says(ready(stages(80, 20, 20, 20), 90, 90).reading("style"))).hasValue("differentiate");
    }

    @Test
    void delegating_needsItsOwnProbability() {
        assertThat(says(ready(stages(20, 20, 20, 80), 90, 30).set("sure", 0.5).reading("style")))
                .isNotEqualTo(Optional.of("delegating"));
    }

    @Test
    void styleFromOneSource_namesTheSource() {
        Reading fromStage = stages(20, 20, 80, 20).reading("style");
        assertThat(says(fromStage)).hasValue("participating");
        assertThat(fromStage.judgement().notes())
                .contains("Based on the stage only: ability and willingness are not known.");
        Reading fromReadiness = ready(new ReadingFixture(), 90, 90).reading("style");
        assertThat(says(fromReadiness)).hasValue("delegating");
        assertThat(fromReadiness.judgement().notes()).contains("Based on readiness only: the stage is not known.");
        assertThat(withheld(cultures(5, 5, 5, 5).reading("style")).gate()).isEqualTo(Gate.DATA);
    }

    @Test
    void style_withoutASharedView_isByPerson() {
        int[] divided = {100, 100, 100, 45, 45, 45};
        assertThat(says(ready(stages(20, 20, 80, 20), 90, 90)
                        .sees(ReadinessPart.ABILITY, divided)
                        .reading("style")))
                .hasValue("differentiate-by-person");
    }

    private static ReadingFixture levels(ReadingFixture team, Perspective who, int... means) {
        for (int depth = 1; depth <= 5; depth++) {
            team.sees(who, Measures.now(PersonalisationLevel.values()[depth]), around(means[depth - 1], 6));
        }
        return team;
    }

    @Test
    void personalisation_isTheDeepestReachedLevel() {
        PersonalisationReading reading = levels(
                        new ReadingFixture(), Perspective.PERSON_WHO_USES_SERVICES, 90, 80, 70, 30, 10)
                .reading(PersonalisationReading.class);
        assertThat(says(reading)).hasValue("level-3");
        assertThat(reading.verified()).isTrue();
        assertThat(reading.levels().get(PersonalisationLevel.MONEY)).isEqualTo(1.0);
    }

    @Test
    void risingLevels_arePooled() {
        // .90, .50, .80 falls as .90, .65, .65: so level 3 is reached; .70, .30, .80 as .70, .55, .55: level 1
        assertThat(says(levels(new ReadingFixture(), Perspective.PERSON_WHO_USES_SERVICES, 90, 50, 80, 20, 10)
                        .reading("personalisation")))
                .hasValue("level-3");
        assertThat(says(levels(new ReadingFixture(), Perspective.PERSON_WHO_USES_SERVICES, 70, 30, 80, 20, 10)
                        .reading("personalisation")))
                .hasValue("level-1");
        assertThat(says(levels(new ReadingFixture(), Perspective.PERSON_WHO_USES_SERVICES, 20, 20, 20, 20, 20)
                        .reading("personalisation")))
                .hasValue("level-0");
    }

    @Test
    void personalisation_inTheMembersView_isUnverified_andNotComparedWithTheStage() {
        PersonalisationReading reading = levels(stages(80, 20, 20, 20), Perspective.TEAM_MEMBER, 90, 80, 70, 65, 10)
                .reading(PersonalisationReading.class);
        assertThat(reading.verified()).isFalse();
        assertThat(reading.againstStage()).isEmpty();
        assertThat(reading.judgement().notes()).anyMatch(note -> note.startsWith("Unverified"));
    }

    @Test
    void personalisation_comparedWithTheStage_isConsistentAheadOrBehind() {
        Perspective users = Perspective.PERSON_WHO_USES_SERVICES;
        assertThat(levels(stages(80, 20, 20, 20), users, 90, 80, 70, 30, 10)
                        .reading(PersonalisationReading.class)
                        .againstStage())
                .hasValue("ahead");
        assertThat(levels(stages(80, 20, 20, 20), users, 90, 30, 20, 10, 10)
                        .reading(PersonalisationReading.class)
                        .againstStage())
                .hasValue("consistent");
        assertThat(levels(stages(20, 20, 20, 80), users, 90, 30, 20, 10, 10)
                        .reading(PersonalisationReading.class)
                        .againstStage())
                .hasValue("behind");
    }

    private static ReadingFixture outlook(int coProviders, int people, int organisation) {
        return new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, around(coProviders, 6))
                .sees(Outlook.PEOPLE, around(people, 6))
                .sees(Outlook.ORGANISATION, around(organisation, 6));
    }

    @Test
    void outlook_isTheMeanOfThreeFacets_partialOfTwo_noneOfOne() {
        OutlookReading three = outlook(90, 80, 70).reading(OutlookReading.class);
        assertThat(three.mean().orElseThrow().value()).isCloseTo(0.8, within(1e-9));
        assertThat(says(three)).hasValue("outward");
        OutlookReading two = new ReadingFixture()
                .sees(Outlook.CO_PROVIDERS, around(20, 6))
                .sees(Outlook.PEOPLE, around(30, 6))
                .reading(OutlookReading.class);
        assertThat(two.partial()).isTrue();
        assertThat(two.mean().orElseThrow().value()).isCloseTo(0.25, within(1e-9));
        assertThat(says(two)).hasValue("inward");
        assertThat(withheld(new ReadingFixture()
                                .sees(Outlook.PEOPLE, around(30, 6))
                                .reading("outlook"))
                        .gate())
                .isEqualTo(Gate.DATA);
    }

    @Test
    void blindSpot_needsADifferenceAboveTheCutoffAndBeyondChance() {
        OutlookReading spot = outlook(90, 80, 70)
                .sees(Perspective.CO_PROVIDER, Measures.now(Outlook.CO_PROVIDERS), around(70, 6))
                .reading(OutlookReading.class);
        assertThat(spot.blindSpots()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("blind-spot-co-providers-co-provider");
            assertThat(finding.value()).isCloseTo(0.2, within(1e-9));
        });
        assertThat(outlook(90, 80, 70)
                        .sees(Perspective.CO_PROVIDER, Measures.now(Outlook.CO_PROVIDERS), around(80, 6))
                        .reading(OutlookReading.class)
                        .blindSpots())
                .isEmpty(); // .10 is not more than .10
        assertThat(outlook(90, 80, 70)
                        .sees(Perspective.CO_PROVIDER, Measures.now(Outlook.CO_PROVIDERS), 0, 100, 100, 100, 50, 70)
                        .reading(OutlookReading.class)
                        .blindSpots())
                .isEmpty(); // .20, but it may be chance
    }

    private static ReadingFixture blaming(ReadingFixture team, int blame, int cohesion) {
        return team.sees(StuckSign.BLAME, around(blame, 6)).sees(StuckSign.COHESION, around(cohesion, 6));
    }

    @Test
    void stuck_atRisk_needsAllThreeSigns() {
        assertThat(says(blaming(outlook(20, 30, 30), 80, 80).reading("stuck"))).hasValue("at-risk");
        assertThat(says(blaming(outlook(20, 30, 30), 40, 80).reading("stuck"))).hasValue("not-at-risk");
        assertThat(says(blaming(outlook(20, 30, 30), 80, 30).reading("stuck"))).hasValue("not-at-risk");
        assertThat(says(blaming(outlook(70, 60, 60), 80, 80).reading("stuck"))).hasValue("not-at-risk");
        assertThat(says(blaming(outlook(20, 30, 30), 60, 80).reading("stuck"))).hasValue("open");
        assertThat(blaming(outlook(20, 30, 30), 80, 80)
                        .reading("stuck")
                        .judgement()
                        .label()
                        .text())
                .isEqualTo("The team is at risk of getting stuck: its cohesion relies on blaming others.");
    }

    @Test
    void stuck_needsTwoWavesAtLeastNinetyDaysApart() {
        ReadingFixture before = blaming(outlook(20, 30, 30), 80, 80);
        assertThat(says(blaming(outlook(20, 30, 30), 80, 80)
                        .before(LocalDate.of(2025, 10, 3), before)
                        .reading("stuck")))
                .hasValue("stuck"); // 90 days
        assertThat(says(blaming(outlook(20, 30, 30), 80, 80)
                        .before(LocalDate.of(2025, 10, 4), before)
                        .reading("stuck")))
                .hasValue("at-risk"); // 89 days
        ReadingFixture well = blaming(outlook(80, 80, 80), 20, 80);
        assertThat(says(blaming(outlook(20, 30, 30), 80, 80)
                        .before(LocalDate.of(2025, 1, 3), well)
                        .reading("stuck")))
                .hasValue("at-risk");
    }

    @Test
    void stuck_isContestedIfOthersRateTheOrganisationLow() {
        StuckReading coProviders = blaming(outlook(20, 30, 30), 80, 80)
                .sees(Perspective.CO_PROVIDER, Measures.ofOrganisation(AuditHeading.CULTURE), around(30, 6))
                .reading(StuckReading.class);
        assertThat(coProviders.contested()).isTrue();
        ReadingFixture manager = blaming(outlook(20, 30, 30), 80, 80)
                .sees(Perspective.MANAGER, Measures.ofOrganisation(AuditHeading.CULTURE), 30);
        assertThat(manager.reading(StuckReading.class).contested()).isFalse();
        assertThat(manager.with(b -> b.consent(Perspective.MANAGER))
                        .reading(StuckReading.class)
                        .contested())
                .isTrue();
    }

    private static ReadingFixture audit(int team, int host) {
        ReadingFixture made = new ReadingFixture();
        int[] apart = {6, -6, 3, -3, 0, 0};
        int[] teams = new int[6];
        int[] hosts = new int[6];
        for (int i = 0; i < 6; i++) {
            teams[i] = team + apart[i];
            hosts[i] = host - apart[i];
        }
        for (AuditHeading heading : AuditHeading.values()) {
            made.sees(heading, teams);
            made.sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(heading), hosts);
        }
        return made;
    }

    @Test
    void organisation_isThePairedDifference_withAStudentTInterval() {
        OrganisationReading reading =
                audit(70, 40).with(b -> b.view(View.RESEARCH)).reading(OrganisationReading.class);
        assertThat(reading.difference().orElseThrow().value()).isCloseTo(0.3, within(1e-9));
        // the differences are .42, .18, .36, .24, .30, .30: standard deviation √(.036/5) = .0849, t(5) = 2.015
        Interval.Between interval =
                (Interval.Between) reading.difference().orElseThrow().interval();
        assertThat(interval.upper() - 0.3).isCloseTo(2.015 * 0.08485 / Math.sqrt(6), within(1e-4));
        assertThat(reading.related().get(0).value()).isCloseTo(0.3 / 0.08485, within(1e-3)); // d_z
        assertThat(says(reading)).hasValue("team-stronger-unresolved");
    }

    @Test
    void organisationDifference_fromTheCutoffOn_isMaterial() {
        assertThat(says(audit(55, 40).reading("organisation"))).hasValue("team-stronger-unresolved");
        assertThat(says(audit(48, 40).reading("organisation"))).hasValue("alike");
        assertThat(says(audit(40, 60).reading("organisation"))).hasValue("organisation-stronger-unresolved");
    }

    @Test
    void organisation_isSupportedFromOutsideOrLoyaltyOrOptimism() {
        ReadingFixture supported = audit(70, 40)
                .sees(Perspective.CO_PROVIDER, Measures.now(AuditHeading.CULTURE), around(65, 6))
                .sees(Perspective.CO_PROVIDER, Measures.ofOrganisation(AuditHeading.CULTURE), around(50, 6));
        assertThat(says(supported.reading("organisation"))).hasValue("team-stronger-supported");
        ReadingFixture optimism = audit(70, 40)
                .sees(Perspective.CO_PROVIDER, Measures.now(AuditHeading.CULTURE), around(45, 6))
                .sees(Perspective.CO_PROVIDER, Measures.ofOrganisation(AuditHeading.CULTURE), around(40, 6));
        assertThat(says(optimism.reading("organisation"))).hasValue("team-stronger-loyalty-or-optimism");
    }

    private static ReadingFixture host(ReadingFixture team, int managed, int others) {
        return team.sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(LearningCulture.MANAGED), around(managed, 6))
                .sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(LearningCulture.HUMANISTIC), around(others, 6))
                .sees(Perspective.TEAM_MEMBER, Measures.ofOrganisation(LearningCulture.DEMOCRATIC), around(others, 6));
    }

    @Test
    void hostRisk_countsThreeConditions() {
        ReadingFixture team = audit(70, 40)
                .sees(LearningCulture.HUMANISTIC, around(80, 6))
                .sees(LearningCulture.DEMOCRATIC, around(80, 6))
                .sees(Outlook.INTERFACE, around(30, 6));
        assertThat(host(team, 80, 30).reading(OrganisationReading.class).hostRisk())
                .containsEntry("high", 1.0);
        assertThat(host(team, 40, 30).reading(OrganisationReading.class).hostRisk())
                .containsEntry("elevated", 1.0);
        assertThat(host(team, 40, 30)
                        .sees(Outlook.INTERFACE, around(70, 6))
                        .reading(OrganisationReading.class)
                        .hostRisk())
                .containsEntry("low", 1.0);
        OrganisationReading missing = audit(70, 40)
                .sees(LearningCulture.HUMANISTIC, around(80, 6))
                .sees(LearningCulture.DEMOCRATIC, around(80, 6))
                .sees(Outlook.INTERFACE, around(30, 6))
                .reading(OrganisationReading.class);
        assertThat(missing.hostRisk()).isEmpty();
        assertThat(missing.judgement().notes())
                .contains("The risk from the host is elevated to high: not all of its conditions are known.");
    }

    private static ReadingFixture supervision(ReadingFixture team, int developmental, int monitoring) {
        return team.sees(SupervisionStrand.DEVELOPMENTAL, around(developmental, 6))
                .sees(SupervisionStrand.MONITORING, around(monitoring, 6));
    }

    @Test
    void supervision_hasFourQuarters() {
        assertThat(says(supervision(new ReadingFixture(), 80, 20).reading("supervision")))
                .hasValue("developmental");
        assertThat(says(supervision(new ReadingFixture(), 80, 80).reading("supervision")))
                .hasValue("integrated");
        assertThat(says(supervision(new ReadingFixture(), 20, 80).reading("supervision")))
                .hasValue("monitoring");
        assertThat(says(supervision(new ReadingFixture(), 20, 20).reading("supervision")))
                .hasValue("neglected");
        assertThat(says(supervision(new ReadingFixture(), 50, 20).reading("supervision")))
                .hasValue("unclear");
    }

    @Test
    void developmentalSupervision_withoutALearningCommunity_warns() {
        SupervisionReading reading = supervision(community(30, 30), 80, 20).reading(SupervisionReading.class);
        assertThat(reading.judgement().notes()).anyMatch(note -> note.startsWith("Warning"));
        assertThat(supervision(community(80, 80), 80, 20)
                        .reading("supervision")
                        .judgement()
                        .notes())
                .isEmpty();
    }

    private static ReadingFixture community(int joint, int learning) {
        return new ReadingFixture()
                .sees(CommunityStrand.JOINT_PRACTICE, around(joint, 6))
                .sees(CommunityStrand.LEARNING, around(learning, 6));
    }

    @Test
    void community_learnsOnlyIfLearningIsPresent() {
        assertThat(says(community(80, 80).reading("community"))).hasValue("learns");
        assertThat(says(community(80, 40).reading("community"))).hasValue("exists");
        assertThat(says(community(40, 80).reading("community"))).hasValue("not-yet");
        CommunityReading weak =
                community(80, 80).sees(CommunityStrand.TRUST, around(30, 6)).reading(CommunityReading.class);
        assertThat(weak.weakest()).hasValue(CommunityStrand.TRUST);
        assertThat(weak.present()).containsEntry(CommunityStrand.TRUST, 0.0);
    }

    @Test
    void priorities_withoutTheRowsOfTable2_areWithheld() {
        assertThat(withheld(community(80, 80).reading(PrioritiesReading.class)).gate())
                .isEqualTo(Gate.DATA);
    }
}
