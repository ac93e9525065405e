package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.reliability.InvarianceLevel;
import org.coppice.statistics.reliability.InvarianceModel;
import org.coppice.statistics.reliability.MeasurementInvariance;
import org.coppice.statistics.reliability.ScaleSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One factor in the five groups of RELIG of bhr2000 against lavaan, which stops at gradients of 1e-2 and gives SRMR to six digits. */
@Tag("other-jdk")
class MeasurementInvarianceTest {
    private static final String FIVE = "AF06 AF07 AP12 AP17 AP33";
    private static final String THREE = "AS14 AS15 AS16";
    private static final String ALL = "AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28";

    private final JsonNode expected = Differences.read("bhr2000-invariance.json");

    private static MeasurementInvariance invariance(String questions) {
        QuestionBank bank = TestBanks.ratings("bhr2000", 5, Map.of("leadership", questions));
        KeyedMeasure measure = Instrument.of(bank, Weighting.EQUAL).measures().get(0);
        return MeasurementInvariance.of(TestBanks.answers("bhr2000.csv", bank, Map.of("team", "RELIG")).teams().stream()
                .map(group -> ScaleSums.of(measure).add(group.answers()))
                .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void fit_isLavaans() {
        Differences differences = new Differences();
        for (String set : new String[] {FIVE, THREE, ALL}) {
            MeasurementInvariance invariance = invariance(set);
            assertThat(invariance.people()).containsExactlyInAnyOrder(1300L, 1116L, 1525L, 881L, 578L);
            for (InvarianceModel model : invariance.models()) {
                JsonNode figures = expected.get(set).get(model.level().id());
                assertThat(model.degreesOfFreedom())
                        .isEqualTo(figures.get("degreesOfFreedom").asInt());
                differences.add("log-likelihood of groups", model.logLikelihood(), figures.get("logLikelihood"));
                differences.add("CFI of groups", model.cfi(), figures.get("cfi"));
                if (model.degreesOfFreedom() > 0) {
                    differences.add("chi squared of groups", model.chiSquared(), figures.get("chiSquared"));
                    differences.add("TLI of groups", model.tli(), figures.get("tli"));
                    differences.add("RMSEA of groups", model.rmsea(), figures.get("rmsea"));
                    assertThat(figure(model.p())).isCloseTo(figures.get("p").asDouble(), within(1e-9));
                    assertThat(figure(model.srmr()))
                            .isCloseTo(figures.get("srmr").asDouble(), within(1e-6));
                }
            }
        }
        differences.assertWithin(1e-6, 5);
    }

    @Test
    void changes_areDifferencesOfTheFits() {
        InvarianceModel metric = invariance(FIVE).models().get(1);
        assertThat(figure(metric.chiSquaredChange())).isCloseTo(1025.97321847922 - 993.660506972991, within(1e-5));
        assertThat(figure(metric.cfiChange())).isCloseTo(0.864419025060114 - 0.86666446005107, within(1e-9));
        assertThat(figure(metric.rmseaChange())).isCloseTo(0.14914489920655 - 0.189410440771024, within(1e-9));
        // pchisq(32.312711506229, 16, lower.tail = FALSE) of R
        assertThat(figure(metric.chiSquaredChangeP())).isCloseTo(0.00910275, within(1e-7));
        assertThat(invariance(FIVE).models().get(0).cfiChange().figure()).isEmpty();
    }

    @Test
    void level_isTheLastModelThatHolds() {
        assertThat(invariance(THREE).level()).contains(InvarianceLevel.SCALAR);
        assertThat(invariance(FIVE).level()).contains(InvarianceLevel.NONE); // its CFI is .867
    }

    @Test
    void threeQuestions_ofGroupsApart_haveNoDegreesOfFreedom() {
        InvarianceModel configural = invariance(THREE).models().get(0);
        assertThat(configural.degreesOfFreedom()).isZero();
        assertThat(figure(configural.cfi())).isEqualTo(1);
        assertThat(configural.rmsea().figure()).isEmpty();
        InvarianceModel metric = invariance(THREE).models().get(1);
        assertThat(metric.rmseaChange()).isEqualTo(metric.rmsea());
    }

    private static double figure(Score score) {
        return score.figure().orElseThrow();
    }
}
