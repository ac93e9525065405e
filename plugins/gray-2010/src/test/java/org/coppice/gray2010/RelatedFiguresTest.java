package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;
import static org.coppice.gray2010.ReadingSamples.community;
import static org.coppice.gray2010.ReadingSamples.cultures;
import static org.coppice.gray2010.ReadingSamples.levels;
import static org.coppice.gray2010.ReadingSamples.outlook;
import static org.coppice.gray2010.ReadingSamples.stages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.blueprint.SupervisionReading;
import org.coppice.model.vocabulary.CommunityCondition;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LeaderCapability;
import org.coppice.model.vocabulary.LeaderRole;
import org.coppice.model.vocabulary.SupervisionGain;
import org.coppice.model.vocabulary.SupervisionStrand;
import org.junit.jupiter.api.Test;

/** Figures that are shown with a reading, and the outlook as compared with the stage. */
class RelatedFiguresTest {
    private static List<String> notes(ReadingFixture team) {
        return team.reading(OutlookReading.class).judgement().notes();
    }

    @Test
    void inwardOutlook_isUsualInANewTeam_andUnexpectedInADevelopedOne() {
        assertThat(notes(stages(outlook(20, 20, 20), 90, 30, 20, 10))).contains("That is usual in a new team.");
        assertThat(notes(stages(outlook(20, 20, 20), 10, 20, 40, 90)))
                .contains("A developed team would be expected to look outward.");
        assertThat(notes(stages(outlook(20, 20, 20), 10, 20, 90, 40)))
                .noneMatch(note -> note.contains("new team") || note.contains("developed team"));
        assertThat(notes(stages(outlook(80, 80, 80), 90, 30, 20, 10)))
                .contains("It looks further outward than most new teams do.");
    }

    @Test
    void reflectivePracticeAndLeadership_areShownWithTheFourCultures() {
        SuperordinateReading reading = cultures(80, 70, 60, 50)
                .sees(Foundation.REFLECTIVE_PRACTICE, around(40, 6))
                .sees(Foundation.REFLECTIVE_LEADERSHIP, around(30, 6))
                .reading(SuperordinateReading.class);
        assertThat(reading.related().stream().map(Finding::id))
                .contains("foundation.reflective-practice", "foundation.reflective-leadership");
    }

    @Test
    void dominanceBefore_isThatOfTheLastEarlierWave_onTheSameQuestions() {
        ReadingFixture before = cultures(60, 60, 40, 40);
        Optional<Finding> then = cultures(80, 70, 60, 50)
                .before(LocalDate.of(2025, 1, 31), before)
                .reading(SuperordinateReading.class)
                .related()
                .stream()
                .filter(one -> one.id().equals("contrast-before"))
                .findFirst();
        assertThat(then).hasValueSatisfying(one -> {
            assertThat(one.value()).isCloseTo(0.2, within(1e-9));
            assertThat(one.label())
                    .isEqualTo("professional and managed minus humanistic and democratic, on 2025-01-31");
        });
        assertThat(cultures(80, 70, 60, 50).reading(SuperordinateReading.class).related())
                .noneMatch(one -> one.id().equals("contrast-before"));
    }

    @Test
    void conditionsRolesAndCapabilities_areShownOneByOne_withTheCommunity() {
        CommunityReading reading = community(80, 70)
                .sees(CommunityCondition.RESOURCES, around(30, 6))
                .sees(LeaderRole.MENTORING, around(60, 6))
                .sees(LeaderCapability.SHARED_VISION, around(70, 6))
                .reading(CommunityReading.class);
        assertThat(reading.related().stream().map(Finding::id))
                .containsExactly(
                        "community.joint-practice",
                        "community.learning",
                        "condition.resources",
                        "role.mentoring",
                        "capability.shared-vision");
        assertThat(reading.weakest())
                .as("a condition, which is lower, is no strand")
                .containsExactly(CommunityStrand.LEARNING);
    }

    @Test
    void gainsOfSupervision_areShownOneByOne_whereQuestionsMeasureThem() {
        SupervisionReading reading = new ReadingFixture()
                .sees(SupervisionStrand.DEVELOPMENTAL, around(80, 6))
                .sees(SupervisionStrand.MONITORING, around(30, 6))
                .sees(SupervisionGain.OWNERSHIP, around(70, 6))
                .sees(SupervisionGain.FLEXIBILITY, around(20, 6))
                .reading(SupervisionReading.class);
        assertThat(reading.related().stream().map(Finding::id))
                .containsExactly(
                        SupervisionStrand.DEVELOPMENTAL.id(),
                        SupervisionStrand.MONITORING.id(),
                        SupervisionGain.OWNERSHIP.id(),
                        SupervisionGain.FLEXIBILITY.id());
    }

    @Test
    void inclusion_isShownWithPersonalisation_inTheViewOfPeopleWhoUseServices() {
        Perspective users = Perspective.PERSON_WHO_USES_SERVICES;
        PersonalisationReading reading = levels(stages(10, 20, 40, 90), users, 90, 80, 70, 30, 20)
                .sees(users, Measures.now(CommunityStrand.INCLUSION), around(40, 6))
                .reading(PersonalisationReading.class);
        assertThat(reading.related().stream().map(Finding::id))
                .contains("community.inclusion-person-who-uses-services");
    }
}
