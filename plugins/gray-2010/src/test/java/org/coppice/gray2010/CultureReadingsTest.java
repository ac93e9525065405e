package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;
import static org.coppice.gray2010.ReadingSamples.cultures;
import static org.coppice.gray2010.ReadingSamples.says;
import static org.coppice.gray2010.ReadingSamples.withheld;

import java.util.Optional;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.junit.jupiter.api.Test;

/** The readings of the cultures. */
class CultureReadingsTest {
    @Test
    void superordinate_ofFourEqualCultures_isTheirMeanInHundredths() {
        SuperordinateReading reading = cultures(60, 60, 60, 60).reading(SuperordinateReading.class);
        assertThat(reading.index().orElseThrow().value()).isEqualTo(60);
        assertThat(says(reading)).hasValue("balanced");
        assertThat(reading.judgement().sureness()).isEmpty(); // any of four leads: nothing to be sure of
        assertThat(reading.judgement().uncalibrated()).isTrue();
    }

    @Test
    void superordinate_isTheGeometricMean() {
        SuperordinateReading reading = cultures(80, 80, 80, 20).reading(SuperordinateReading.class);
        assertThat(reading.index().orElseThrow().value()).isCloseTo(56.57, within(0.005)); // 100 (.8³ · .2)^¼
        assertThat(reading.weakest()).hasValue(LearningCulture.DEMOCRATIC);
        assertThat(reading.judgement().label().text()).endsWith("learning leads.");
        assertThat(reading.judgement().notes())
                .anyMatch(note -> note.startsWith("Democratic learning is rated lowest ("));
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
                    .sees(LearningCulture.DEMOCRATIC, 10, 15, 20, 10, 15)
                    .with(b -> b.view(View.RESEARCH).parameter("draws", draws))
                    .reading("superordinate");
            assertThat(says(reading)).hasValue("humanistic-managed-professional");
            assertThat(reading.judgement().sureness().orElseThrow()).isBetween(1 - 1e-9, 1.0);
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
}
