package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.FactorFit;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.Samples;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.SchmidLeiman;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Simulated answers whose best factors are at the bounds of the unique variances, or whose questions contradict one another. */
@Tag("other-jdk")
class HeywoodTest {
    private static ScaleSums answers(String name, int questions) {
        List<String> lines = new String(TestBanks.reference(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        return Samples.sums(lines.stream()
                .map(line -> Splitter.on(',')
                        .splitToStream(line)
                        .skip(2)
                        .limit(questions)
                        .mapToInt(answer -> answer.isEmpty() ? 0 : Integer.parseInt(answer))
                        .toArray())
                .toArray(int[][]::new));
    }

    private static void assertClose(Score actual, double expected) {
        assertThat(actual.figure().orElseThrow()).isCloseTo(expected, within(1e-6));
    }

    /** The lowest of 200 starts of SciPy's L-BFGS-B; psych 2.2.9 stops at another minimum, .84415 and .93987. */
    @Test
    void groupFactors_ofContradictingQuestions_areThoseOfTheLowestMinimum() {
        SchmidLeiman actual = SchmidLeiman.of(answers("made-negative.csv", 6), MissingTreatment.PAIRWISE, 3);
        assertClose(actual.omegaHierarchical(), 0.867919568);
        assertClose(actual.omegaTotal(), 0.952814203);
        assertThat(actual.uniquenesses().get(1)).isLessThan(0.0051);
        assertThat(actual.uniquenesses().get(4)).isLessThan(0.0051);
        assertThat(actual.uniquenesses().get(0)).isCloseTo(0.308323, within(1e-5));
        assertThat(actual.warnings())
                .containsExactly(
                        "questions q0, q2, q4 reversed according to the general factor",
                        "the best fit gives questions q1, q4 almost no unique variance (a Heywood case): the factors are unstable");
    }

    /** psych gives .13 as well, without a word; of those who answered all questions it is .93. */
    @Test
    void generalFactor_thatIsOneGroupFactor_hasAWarning() {
        ScaleSums sums = answers("made-sixty.csv", 60);
        SchmidLeiman pairwise = SchmidLeiman.of(sums, MissingTreatment.PAIRWISE, 3);
        assertThat(pairwise.omegaHierarchical().figure().orElseThrow()).isBetween(0.12, 0.15);
        assertThat(pairwise.warnings())
                .contains(
                        "one group factor is almost identical to the general factor (a Heywood case): omega hierarchical and"
                                + " its limit are unstable; do not interpret them",
                        "the correlations of the group factors contradict a general factor: omega hierarchical and its limit"
                                + " have no meaning for these answers");
        SchmidLeiman listwise = SchmidLeiman.of(sums, MissingTreatment.LISTWISE, 3);
        assertThat(listwise.omegaHierarchical().figure().orElseThrow()).isCloseTo(0.9273, within(1e-3));
        assertThat(listwise.warnings()).anyMatch(warning -> warning.contains("a Heywood case"));
    }

    /** psych gives .76442 and lavaan .79452, each with a unique variance next to 0 or below it. */
    @Test
    void oneFactor_withAQuestionWithoutUniqueVariance_isWithheld() {
        ScaleSums sums = answers("made-heywood.csv", 4);
        for (OneFactor factor :
                List.of(OneFactor.minres(sums, MissingTreatment.PAIRWISE), OneFactor.maximumLikelihood(sums))) {
            assertThat(((Score.Withheld) factor.omega()).detail())
                    .isEqualTo(
                            "the best fit gives question q0 no unique variance: one factor does not fit these answers");
        }
    }

    /** psych's r.cor of the five questions is 1.133, −1.183, .832, −1.299 and 1.110. */
    @Test
    void correctedCorrelations_beyondOne_areGivenWithAWarning() {
        Reliability actual = Reliability.of(answers("made-negative.csv", 5), MissingTreatment.PAIRWISE);
        double[] expected = {1.13313839, -1.18257577, 0.83213554, -1.29899035, 1.11001651};
        for (int q = 0; q < expected.length; q++) {
            assertClose(actual.questions().get(q).correctedCorrelation(), expected[q]);
        }
        assertThat(actual.warnings())
                .contains(
                        "the corrected correlation of questions q0, q1, q3, q4 is outside -1 to 1, which is impossible for a"
                                + " correlation: the questions have too little in common, or contradict one another");
    }

    /** Of all six questions the sum of r, with the squared multiple correlations on its diagonal, is below 0: psych's r.cor is NaN. */
    @Test
    void correctedCorrelations_ofQuestionsThatCancelOut_haveTheReason() {
        Reliability actual = Reliability.of(answers("made-negative.csv", 6), MissingTreatment.PAIRWISE);
        assertThat(actual.questions())
                .allSatisfy(question -> assertThat(((Score.Withheld) question.correctedCorrelation()).detail())
                        .isEqualTo("the questions have nothing in common, or contradict one another so that it cancels"
                                + " out"));
    }

    @Test
    void degreesOfFreedom_ofTwoQuestions_areBelowZero() {
        assertThat(FactorFit.of(answers("made-negative.csv", 2)).degreesOfFreedom())
                .isEqualTo(-1);
        assertThat(FactorFit.of(answers("made-negative.csv", 3)).degreesOfFreedom())
                .isZero();
        assertThat(FactorFit.of(answers("made-negative.csv", 6)).degreesOfFreedom())
                .isEqualTo(9);
    }

    /** The correlation of the other two questions is 1.121, from covariances of different people: 2 · 1.121/(1 − 1.121), as psych. */
    @Test
    void signalToNoise_ofACorrelationBeyondOne_isBelowZero() {
        ScaleSums sums = Samples.sums(new int[][] {{3, 4, 5}, {5, 0, 5}, {5, 5, 5}, {4, 1, 4}});
        Reliability actual = Reliability.of(sums, MissingTreatment.PAIRWISE);
        double mean = actual.questions()
                .get(0)
                .ifDeleted()
                .averageCorrelation()
                .figure()
                .orElseThrow();
        assertThat(mean).isGreaterThan(1);
        assertThat(actual.questions()
                        .get(0)
                        .ifDeleted()
                        .signalToNoise()
                        .figure()
                        .orElseThrow())
                .isCloseTo(-18.543, within(5e-4));
        assertClose(actual.questions().get(0).ifDeleted().signalToNoise(), 2 * mean / (1 - mean));
    }
}
