package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.gray2010.ReadingSamples.community;
import static org.coppice.gray2010.ReadingSamples.says;
import static org.coppice.gray2010.ReadingSamples.stages;

import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Calibration;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.junit.jupiter.api.Test;

/** The comparison of different questions: with unknown easiness, less is stated; with a calibration, more. */
class CommonMetricTest {
    private static final String UNKNOWN = "It is not known how easy the questions are to agree with";

    private static Catalogue calibrated(String bank, double ofPerforming) {
        Calibration.Builder calibration = Calibration.builder("study", bank).source("A study");
        for (TeamStage stage : TeamStage.values()) {
            calibration.measure(Measures.now(stage), stage == TeamStage.PERFORMING ? ofPerforming : 0, 0.005);
        }
        for (CommunityStrand strand : CommunityStrand.values()) {
            calibration.measure(Measures.now(strand), 0, 0.005);
        }
        Contribution contribution =
                Contribution.builder().calibration(calibration.build()).build();
        return Catalogue.of(new Gray2010Plugin(), new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("study", "1.0.0", "Study", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return contribution;
            }
        });
    }

    @Test
    void smallDifference_ofUnknownQuestions_isNotNamed_andSaysWhy() {
        var reading = stages(40, 45, 45, 57).usual().reading("stage");
        assertThat(says(reading)).hasValue("mixed");
        assertThat(reading.judgement().notes()).anyMatch(note -> note.startsWith(UNKNOWN));
    }

    @Test
    void smallDifference_ofCalibratedQuestions_isNamed() {
        var reading =
                stages(40, 45, 45, 57).usual().catalogue(calibrated("made", 0)).reading("stage");
        assertThat(says(reading)).hasValue("performing");
        assertThat(reading.judgement().notes()).noneMatch(note -> note.startsWith(UNKNOWN));
    }

    @Test
    void easyQuestions_doNotMakeAStage() {
        var easy = stages(40, 45, 45, 57).usual().catalogue(calibrated("made", 0.12));
        assertThat(says(easy.reading("stage"))).isNotEqualTo(java.util.Optional.of("performing"));
    }

    @Test
    void calibrationOfAnotherBank_isNotUsed() {
        var other = stages(40, 45, 45, 57).usual().catalogue(calibrated("other", 0));
        assertThat(says(other.reading("stage"))).hasValue("mixed");
    }

    @Test
    void calibration_isInTheRecipe() {
        var recipe = stages(40, 45, 45, 57)
                .usual()
                .catalogue(calibrated("made", 0))
                .assessment()
                .recipe();
        assertThat(recipe.blueprint().orElseThrow().uses())
                .extracting(used -> used.kind() + " " + used.id())
                .containsExactly("calibration study");
    }

    @Test
    void interval_isWiderWithoutACalibration() {
        double known = width(community(70, 50).usual().catalogue(calibrated("made", 0)));
        double unknown = width(community(70, 50).usual());
        assertThat(known).isLessThan(unknown / 3);
    }

    private static double width(ReadingFixture team) {
        return ((CommunityReading) team.reading("community"))
                .related().stream()
                        .map(finding -> (Interval.Between) finding.interval())
                        .mapToDouble(interval -> interval.upper() - interval.lower())
                        .max()
                        .orElseThrow();
    }
}
