package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;

/** What holds of measures among one another whatever was answered. */
class InstrumentReliabilityProperties {
    private static final QuestionBank BANK = TestBanks.ratings(
            "b", Samples.POINTS, ImmutableMap.of("trust", "q0 -q1 q2", "task", "q3 q4 -q5 q6", "alone", "-q7"));

    @Property(tries = 300)
    void figures_ofAnyAnswers_areWithinTheirBoundsAndSymmetric(
            @ForAll @IntRange(max = 40) int rows,
            @ForAll @DoubleRange(max = 1) double missing,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        InstrumentReliability actual =
                InstrumentReliability.of(sums(Samples.random(new Random(seed), rows, 8, missing)), treatment);
        for (int m = 0; m < 3; m++) {
            MeasureFigures measure = actual.measures().get(m);
            Stream.of(measure.alpha(), measure.alphaAsAnswered(), measure.correlationByAlpha(), measure.signalToNoise())
                    .forEach(InstrumentReliabilityProperties::finiteOrExplained);
            finiteOrExplained(measure.errorByElements());
            finiteOrExplained(measure.lambda6());
            for (int other = 0; other < 3; other++) {
                Score r = measure.correlations().get(other);
                finiteOrExplained(r);
                finiteOrExplained(measure.corrected().get(other));
                assertThat(r.figure().orElse(0)).isBetween(-1.0, 1.0);
                assertThat(actual.measures()
                                .get(other)
                                .correlations()
                                .get(m)
                                .figure()
                                .orElse(0))
                        .isCloseTo(r.figure().orElse(0), within(1e-12));
                assertThat(Math.abs(measure.corrected().get(other).figure().orElse(1)))
                        .isGreaterThanOrEqualTo(
                                measure.corrected().get(other).figure().isEmpty()
                                        ? 0
                                        : Math.abs(r.figure().orElse(0)) - 1e-12);
            }
            for (QuestionAmong question : actual.questions()) {
                finiteOrExplained(question.correlations().get(m));
                finiteOrExplained(question.corrected().get(m));
                assertThat(question.correlations().get(m).figure().orElse(0)).isBetween(-1.0, 1.0);
            }
        }
        assertThat(actual.measures().get(2).alpha()).isInstanceOf(Score.Withheld.class);
    }

    private static InstrumentSums sums(int[][] table) {
        return none().add(Samples.block(BANK, table));
    }

    private static InstrumentSums none() {
        return InstrumentSums.of(Instrument.of(BANK, Weighting.EQUAL).measures());
    }

    private static void finiteOrExplained(Score score) {
        if (score instanceof Score.Withheld withheld) {
            assertThat(withheld.detail()).isNotBlank().doesNotContain("NaN");
        } else {
            assertThat(score.figure().orElseThrow()).isFinite();
        }
    }

    /** A median is put in before the sums or after them: the same. */
    @Property(tries = 200)
    void imputedFigures_areThoseOfAnswersWithTheirMediansPutIn(
            @ForAll @IntRange(min = 3, max = 41) int rows, @ForAll long seed) {
        int odd = rows | 1;
        int[][] table = Samples.random(new Random(seed), odd, 8, 0);
        Random random = new Random(seed);
        int[][] gaps = Stream.of(table).map(int[]::clone).toArray(int[][]::new);
        int[][] filled = Stream.of(table).map(int[]::clone).toArray(int[][]::new);
        for (int q = 0; q < 8; q++) {
            int missing = 2 * random.nextInt(odd / 2); // leaves an odd number, whose median is one of them
            int question = q;
            int[] left = Arrays.stream(table, missing, odd)
                    .mapToInt(row -> row[question])
                    .sorted()
                    .toArray();
            for (int row = 0; row < missing; row++) {
                gaps[row][q] = 0;
                filled[row][q] = left[left.length / 2];
            }
        }
        InstrumentReliability expected = InstrumentReliability.of(sums(filled), MissingTreatment.LISTWISE);
        InstrumentReliability actual = InstrumentReliability.of(sums(gaps), MissingTreatment.MEDIAN_IMPUTED);
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int m = 0; m < 3; m++) {
            alike(actual.measures().get(m).alpha(), expected.measures().get(m).alpha());
            alike(actual.measures().get(m).lambda6(), expected.measures().get(m).lambda6());
            for (int other = 0; other < 3; other++) {
                alike(
                        actual.measures().get(m).correlations().get(other),
                        expected.measures().get(m).correlations().get(other));
            }
        }
    }

    private static void alike(Score actual, Score expected) {
        assertThat(actual.figure().isPresent()).isEqualTo(expected.figure().isPresent());
        double figure = expected.figure().orElse(0);
        assertThat(actual.figure().orElse(0)).isCloseTo(figure, within(1e-9 * Math.max(1, Math.abs(figure))));
    }

    @Property(tries = 200)
    void sums_inTwoParts_areTheSameBits(
            @ForAll @IntRange(max = 60) int rows, @ForAll MissingTreatment treatment, @ForAll long seed) {
        Random random = new Random(seed);
        int[][] table = Samples.random(random, rows, 8, 0.2);
        int cut = random.nextInt(rows + 1);
        InstrumentSums parts =
                sums(Arrays.copyOfRange(table, cut, rows)).combine(sums(Arrays.copyOfRange(table, 0, cut)));
        assertThat(InstrumentReliability.of(parts, treatment))
                .isEqualTo(InstrumentReliability.of(sums(table), treatment));
    }

    @Property(tries = 200)
    void measures_inAnotherOrder_haveTheSameCorrelations(
            @ForAll @IntRange(min = 5, max = 60) int rows, @ForAll MissingTreatment treatment, @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, 8, 0.1);
        ImmutableList<?> whole = InstrumentReliability.of(sums(table), treatment)
                .measures()
                .get(0)
                .correlations();
        InstrumentSums turned = InstrumentSums.of(
                        Instrument.of(BANK, Weighting.EQUAL).measures().reverse())
                .add(Samples.block(BANK, table));
        assertThat(InstrumentReliability.of(turned, treatment)
                        .measures()
                        .get(2)
                        .correlations()
                        .reverse())
                .isEqualTo(whole);
    }
}
