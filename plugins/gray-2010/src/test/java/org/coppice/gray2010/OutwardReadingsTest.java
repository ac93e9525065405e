package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;
import static org.coppice.gray2010.ReadingSamples.blaming;
import static org.coppice.gray2010.ReadingSamples.levels;
import static org.coppice.gray2010.ReadingSamples.outlook;
import static org.coppice.gray2010.ReadingSamples.says;
import static org.coppice.gray2010.ReadingSamples.stages;
import static org.coppice.gray2010.ReadingSamples.withheld;

import java.time.LocalDate;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.junit.jupiter.api.Test;

/** The readings of personalisation, outlook and stuckness. */
class OutwardReadingsTest {
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
        assertThat(outlook(80, 80, 70)
                        .sees(Perspective.CO_PROVIDER, Measures.now(Outlook.CO_PROVIDERS), around(70, 6))
                        .reading(OutlookReading.class)
                        .blindSpots())
                .isEmpty(); // .10 is not more than .10
        assertThat(outlook(90, 80, 70)
                        .sees(Perspective.CO_PROVIDER, Measures.now(Outlook.CO_PROVIDERS), 0, 100, 100, 100, 50, 70)
                        .reading(OutlookReading.class)
                        .blindSpots())
                .isEmpty(); // .20, but it may be chance
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
                .isEqualTo("The answers show blame of others, close ties and little contact outside.");
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
}
