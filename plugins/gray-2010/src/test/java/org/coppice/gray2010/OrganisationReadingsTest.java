package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;
import static org.coppice.gray2010.ReadingSamples.audit;
import static org.coppice.gray2010.ReadingSamples.community;
import static org.coppice.gray2010.ReadingSamples.host;
import static org.coppice.gray2010.ReadingSamples.says;
import static org.coppice.gray2010.ReadingSamples.supervision;
import static org.coppice.gray2010.ReadingSamples.withheld;

import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SupervisionReading;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.junit.jupiter.api.Test;

/** The readings of organisation, supervision, community and priorities. */
class OrganisationReadingsTest {
    @Test
    void organisation_isThePairedDifference_withAStudentTInterval() {
        OrganisationReading reading =
                audit(70, 40).with(b -> b.view(View.RESEARCH)).reading(OrganisationReading.class);
        assertThat(reading.difference().orElseThrow().value()).isCloseTo(0.3, within(1e-9));
        // the differences are .42, .18, .36, .24, .30, .30: standard deviation √(.036/5) = .0849, t(5) = 2.015
        Interval.Between interval = (Interval.Between) reading.headings().get(0).interval();
        assertThat(interval.upper() - 0.3).isCloseTo(2.015 * 0.08485 / Math.sqrt(6), within(1e-4));
        assertThat(reading.related().get(0).value()).isCloseTo(0.3 / 0.08485, within(1e-3)); // d_z
        assertThat(says(reading)).hasValue("team-stronger-unresolved");
    }

    @Test
    void organisation_onQuestionsOfUnknownDifficulty_isLessSure() {
        OrganisationReading reading = audit(70, 40)
                .with(b -> b.view(View.RESEARCH)
                        .parameter("difficulty-scales", "0.05")
                        .parameter("difficulty-questions", "0.065"))
                .reading(OrganisationReading.class);
        Interval.Between interval =
                (Interval.Between) reading.difference().orElseThrow().interval();
        // team and organisation under each of five headings, with three questions each
        double error = Math.sqrt(0.036 / 5 / 6 + 2 * (0.05 * 0.05 + 0.065 * 0.065 / 3) / 5);
        assertThat(interval.upper() - 0.3).isCloseTo(2.015 * error, within(2e-4));
        assertThat(0.3 - interval.lower()).isCloseTo(2.015 * error, within(2e-4));
    }

    @Test
    void organisationDifference_fromTheCutoffOn_isMaterial() {
        assertThat(says(audit(55, 40).reading("organisation"))).hasValue("team-stronger-unresolved");
        assertThat(says(audit(48, 40).reading("organisation"))).hasValue("unclear");
        assertThat(says(audit(42, 40).reading("organisation"))).hasValue("alike");
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
                .contains("The risk from the organisation is elevated to high: not all of its conditions are known.");
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
        ReadingFixture unclear = supervision(community(60, 60), 80, 20);
        assertThat(says(unclear.reading("community"))).hasValue("unclear");
        assertThat(unclear.reading("supervision").judgement().notes()).isEmpty();
    }

    @Test
    void community_learnsOnlyIfLearningIsPresent() {
        assertThat(says(community(80, 80).reading("community"))).hasValue("learns");
        assertThat(says(community(80, 40).reading("community"))).hasValue("exists");
        assertThat(says(community(40, 80).reading("community"))).hasValue("not-yet");
        CommunityReading weak =
                community(80, 80).sees(CommunityStrand.TRUST, around(30, 6)).reading(CommunityReading.class);
        assertThat(weak.weakest()).containsExactly(CommunityStrand.TRUST);
        assertThat(weak.present()).containsEntry(CommunityStrand.TRUST, 0.0);
    }

    @Test
    void weakestStrand_isOneOfTwo_orNotNamed() {
        ReadingFixture two = community(80, 80)
                .sees(CommunityStrand.TRUST, around(30, 6))
                .sees(CommunityStrand.BELONGING, around(30, 6));
        CommunityReading reading = two.reading(CommunityReading.class);
        assertThat(reading.weakest()).containsExactlyInAnyOrder(CommunityStrand.TRUST, CommunityStrand.BELONGING);
        assertThat(reading.judgement().notes())
                .anyMatch(note -> note.startsWith("Weakest: ") && note.contains(" or ") && note.contains("trust"));
        CommunityReading three =
                two.sees(CommunityStrand.EQUALITY, around(30, 6)).reading(CommunityReading.class);
        assertThat(three.weakest()).isEmpty();
        assertThat(three.judgement().notes()).noneMatch(note -> note.startsWith("Weakest"));
    }

    @Test
    void supervision_withOneClearSide_statesThatSide() {
        Reading half = supervision(new ReadingFixture(), 50, 20).reading("supervision");
        assertThat(says(half)).hasValue("unclear");
        assertThat(half.judgement().notes())
                .anyMatch(note -> note.startsWith("It does little to check the work ("))
                .noneMatch(note -> note.contains("growth") || note.contains("grow ("));
        assertThat(supervision(new ReadingFixture(), 80, 50)
                        .reading("supervision")
                        .judgement()
                        .notes())
                .anyMatch(note -> note.startsWith("It helps practice to grow ("));
        assertThat(supervision(new ReadingFixture(), 50, 50)
                        .reading("supervision")
                        .judgement()
                        .notes())
                .noneMatch(note ->
                        note.startsWith("It does") || note.startsWith("It helps") || note.startsWith("It checks"));
    }

    @Test
    void priorities_withoutTheRowsOfTable2_areWithheld() {
        assertThat(withheld(community(80, 80).reading(PrioritiesReading.class)).gate())
                .isEqualTo(Gate.DATA);
    }
}
