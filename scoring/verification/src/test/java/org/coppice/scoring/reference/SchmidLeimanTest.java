package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.SchmidLeiman;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** General and group factors of bfi against psych's omega (see reference/README.md of the test resources). */
@Tag("other-jdk")
class SchmidLeimanTest {
    private final Scales bfi = Scales.bfi();
    private final JsonNode expected = Differences.read("bfi-scales.json").get("omega_schmid_leiman");

    /** Three factors of five questions are not determined; so far as psych's way is known this goes the same. */
    @ParameterizedTest
    @CsvSource({
        "neuroticism, pairwise, neuroticism_3f_pairwise",
        "neuroticism, listwise, neuroticism_3f_complete",
        "agree, pairwise, agree_3f_pairwise",
        "agree, listwise, agree_3f_complete"
    })
    void threeFactorsOfFiveQuestions_areNextToPsychs(String scale, MissingTreatment treatment, String part) {
        SchmidLeiman actual = SchmidLeiman.of(bfi.sums(scale), treatment, 3);
        assertFigures(actual, expected.get(part), 1e-3);
        assertThat(actual.warnings()).hasSize(2);
        assertThat(actual.warnings().get(0)).startsWith("5 questions do not determine 3 group factors");
        assertThat(actual.warnings().get(1))
                .isEqualTo(
                        "one group factor is almost identical to the general factor (a Heywood case): omega hierarchical"
                                + " and its limit are unstable; do not interpret them");
    }

    @Test
    void fiveFactorsOfAllQuestions_arePsychs() {
        ImmutableList<org.coppice.model.bank.KeyedQuestion> questions = TestBanks.BFI_SCALES.stream()
                .flatMap(scale -> bfi.measure(scale).questions().stream())
                .collect(ImmutableList.toImmutableList());
        ScaleSums sums = ScaleSums.of(new KeyedMeasure(TestBanks.measure("agree"), questions))
                .add(bfi.answers());
        SchmidLeiman actual = SchmidLeiman.of(sums, MissingTreatment.PAIRWISE, 5);
        assertFigures(actual, expected.get("all25_5f_pairwise"), 1e-5);
        assertThat(actual.groups()).hasSize(5);
    }

    private static void assertFigures(SchmidLeiman actual, JsonNode psych, double within) {
        assertClose(actual.omegaHierarchical(), psych.get("omega_h"), within);
        assertClose(actual.omegaTotal(), psych.get("omega_t"), within / 10);
        assertClose(actual.omegaLimit(), psych.get("omega_lim"), within);
        assertClose(actual.standardisedAlpha(), psych.get("alpha_std"), 1e-12);
        assertClose(actual.lambda6(), psych.get("G6"), 1e-12);
        for (int q = 0; q < psych.get("schmid_leiman").size(); q++) {
            JsonNode question = psych.get("schmid_leiman").get(q);
            assertThat(actual.general().get(q)).isCloseTo(question.get("g").asDouble(), within(2 * within));
            assertThat(actual.uniquenesses().get(q))
                    .isCloseTo(question.get("u2").asDouble(), within(2 * within));
        }
    }

    private static void assertClose(Score actual, JsonNode expected, double within) {
        assertThat(actual.figure().orElseThrow()).isCloseTo(expected.asDouble(), within(within));
    }
}
