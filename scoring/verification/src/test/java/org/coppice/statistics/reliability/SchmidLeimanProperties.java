package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.missing.MissingTreatment;

/** What holds of general and group factors whatever was answered. */
class SchmidLeimanProperties {
    @Property(tries = 300)
    void figures_ofAnyAnswers_areWithinTheirBounds(
            @ForAll @IntRange(max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 9) int questions,
            @ForAll @DoubleRange(max = 0.5) double missing,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        ScaleSums sums = Samples.sums(Samples.random(new Random(seed), rows, questions, missing));
        SchmidLeiman actual = SchmidLeiman.of(sums, treatment, 3);
        Stream.of(actual.omegaHierarchical(), actual.omegaTotal(), actual.omegaLimit(), actual.lambda6())
                .forEach(SchmidLeimanProperties::finiteOrExplained);
        assertThat(actual.omegaHierarchical().figure().orElse(0)).isNotNegative();
        assertThat(actual.omegaTotal().figure().orElse(0)).isLessThan(1.1);
        boolean solved = actual.omegaTotal().figure().isPresent();
        assertThat(actual.general().length()).isEqualTo(solved ? questions : 0);
        assertThat(actual.uniquenesses().length()).isEqualTo(solved ? questions : 0);
        assertThat(actual.groups()).hasSize(solved ? 3 : 0);
        assertThat(actual.general().stream()).allMatch(g -> g >= 0);
        assertThat(actual.warnings().stream().anyMatch(w -> w.contains("do not determine 3 group factors")))
                .isEqualTo(solved && questions < 6);
    }

    private static void finiteOrExplained(Score score) {
        if (score instanceof Score.Withheld withheld) {
            assertThat(withheld.detail()).isNotBlank().doesNotContain("NaN");
        } else {
            assertThat(score.figure().orElseThrow()).isFinite();
        }
    }

    /** It is mirrored anyway where it loads below 0. */
    @Property(tries = 200)
    void figures_withAQuestionReversed_areTheSame(
            @ForAll @IntRange(min = 200, max = 300) int rows,
            @ForAll @IntRange(max = 6) int question,
            @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, 7, 0);
        SchmidLeiman plain = SchmidLeiman.of(Samples.sums(table), MissingTreatment.LISTWISE, 3);
        SchmidLeiman reversed = SchmidLeiman.of(Samples.sums(table, question), MissingTreatment.LISTWISE, 3);
        assertThat(reversed.omegaTotal().figure().orElseThrow())
                .isCloseTo(plain.omegaTotal().figure().orElseThrow(), within(1e-6));
        assertThat(reversed.omegaHierarchical().figure().orElseThrow())
                .isCloseTo(plain.omegaHierarchical().figure().orElseThrow(), within(1e-4));
    }

    @Example
    void aReversedQuestion_isNamed() {
        int[][] table = Samples.random(new Random(2), 300, 7, 0);
        assertThat(SchmidLeiman.of(Samples.sums(table, 4), MissingTreatment.LISTWISE, 3)
                        .warnings())
                .contains("question q4 reversed according to the general factor");
    }

    @Example
    void tooFewQuestions_areWithheldWithTheReason() {
        int[][] table = Samples.random(new Random(1), 50, 3, 0);
        assertThat(SchmidLeiman.of(Samples.sums(table), MissingTreatment.LISTWISE, 3)
                        .omegaTotal())
                .isEqualTo(UndefinedFigure.undefined("3 questions have no 3 group factors; the minimum is 4"));
        ScaleSums sums = Samples.sums(table);
        assertThatThrownBy(() -> SchmidLeiman.of(sums, MissingTreatment.LISTWISE, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs at least 3");
    }
}
