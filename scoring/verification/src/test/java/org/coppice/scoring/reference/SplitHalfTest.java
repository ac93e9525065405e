package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.SplitHalf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Split halves of bfi against psych's splitHalf (see reference/README.md of the test resources). */
@Tag("other-jdk")
class SplitHalfTest {
    private final Scales bfi = Scales.bfi();
    private final JsonNode expected = Differences.read("bfi-scales.json").get("split_half_complete_cor");

    @Test
    void splitsThatPsychTries_haveItsFigures() {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            SplitHalf actual = SplitHalf.asPsych(bfi.sums(scale), MissingTreatment.LISTWISE);
            JsonNode figures = expected.get(scale);
            assertThat(actual.splits()).isEqualTo(5);
            differences.add("lambda 4", actual.best(), figures.get("max_split_half_lambda4"));
            differences.add("mean split half", actual.mean(), figures.get("mean_split_half"));
            differences.add("worst split half", actual.worst(), figures.get("min_split_half_beta"));
        }
        differences.assertWithin(1e-9, 3);
    }

    /** Among all ten splits is the better one of conscientious and the worse one of neuroticism. */
    @Test
    void allSplits_areTwiceAsManyOfFiveQuestions() {
        SplitHalf conscientious = SplitHalf.of(bfi.sums("conscientious"), MissingTreatment.LISTWISE);
        assertThat(conscientious.splits()).isEqualTo(10);
        assertThat(conscientious.best().figure().orElseThrow())
                .isGreaterThan(expected.get("conscientious")
                                .get("max_split_half_lambda4")
                                .asDouble()
                        + 0.01);
        assertThat(conscientious.bestHalf()).containsExactly("C2", "C4");
        assertThat(SplitHalf.of(bfi.sums("neuroticism"), MissingTreatment.LISTWISE)
                        .worst()
                        .figure()
                        .orElseThrow())
                .isLessThan(
                        expected.get("neuroticism").get("min_split_half_beta").asDouble() - 0.04);
    }
}
