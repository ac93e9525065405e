package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Score;
import org.coppice.statistics.missing.MissingTreatment;

/** What holds of reliability whatever was answered. */
class ReliabilityProperties {
    @Property(tries = 400)
    void figures_ofAnyAnswers_areFiniteAndWithinTheirBounds(
            @ForAll @IntRange(max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 7) int questions,
            @ForAll @DoubleRange(max = 1) double missing,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, questions, missing);
        Reliability actual = Samples.reliability(table, treatment);
        assertThat(Samples.figures(actual)).allSatisfy(ReliabilityProperties::finiteOrExplained);
        if (treatment == MissingTreatment.LISTWISE || missing == 0) {
            Consistency c = actual.consistency();
            double alpha = c.alpha().figure().orElse(0);
            assertThat(alpha).isLessThanOrEqualTo(1 + 1e-12);
            assertThat(c.lambda2().figure().orElse(1)).isBetween(alpha - 1e-12, 1 + 1e-12);
            assertThat(c.lambda6().figure().orElse(1)).isLessThanOrEqualTo(1 + 1e-12);
            assertThat(c.averageCorrelation().figure().orElse(0)).isBetween(-1.0, 1 + 1e-12);
        }
        for (QuestionFigures question : actual.questions()) {
            double shares = question.distribution().stream().mapToDouble(s -> s).sum();
            assertThat(shares).isCloseTo(question.n().orElseThrow() == 0 ? 0 : 1, within(1e-12));
        }
        ScaleSums sums = Samples.sums(table);
        for (OneFactor factor : List.of(
                OneFactor.minres(sums, treatment), OneFactor.maximumLikelihood(sums), OneFactor.standardised(sums))) {
            finiteOrExplained(factor.omegaOfObserved());
            finiteOrExplained(factor.omega());
            assertThat(factor.omega().figure().orElse(0)).isBetween(0.0, 1.0);
            assertThat(factor.uniquenesses().stream()).allMatch(u -> u > 0);
            assertThat(factor.loadings().length())
                    .isEqualTo(factor.uniquenesses().length());
        }
        FactorFit fit = FactorFit.of(sums);
        List.of(fit.chiSquared(), fit.p(), fit.cfi(), fit.tli(), fit.rmsea(), fit.srmr(), fit.logLikelihood())
                .forEach(ReliabilityProperties::finiteOrExplained);
        assertThat(fit.p().figure().orElse(0)).isBetween(0.0, 1.0);
        assertThat(fit.cfi().figure().orElse(0)).isBetween(0.0, 1.0);
        QuestionRelations relations = QuestionRelations.of(sums, treatment);
        relations.multiple().forEach(ReliabilityProperties::finiteOrExplained);
        relations.correlations().forEach(row -> row.forEach(ReliabilityProperties::finiteOrExplained));
        relations.covariances().forEach(row -> row.forEach(ReliabilityProperties::finiteOrExplained));
    }

    private static void finiteOrExplained(Score score) {
        if (score instanceof Score.Withheld withheld) {
            assertThat(withheld.detail()).isNotBlank().doesNotContain("NaN");
        } else {
            assertThat(score.figure().orElseThrow()).isFinite();
        }
    }

    @Property(tries = 200)
    void figures_withPeopleInAnotherOrder_areTheSameBits(
            @ForAll @IntRange(min = 2, max = 60) int rows, @ForAll MissingTreatment treatment, @ForAll long seed) {
        Random random = new Random(seed);
        int[][] table = Samples.random(random, rows, 4, 0.2);
        int[][] other = table.clone();
        Collections.shuffle(Arrays.asList(other), random);
        assertThat(Samples.reliability(other, treatment)).isEqualTo(Samples.reliability(table, treatment));
    }

    @Property(tries = 200)
    void figures_withQuestionsInAnotherOrder_areTheSame(
            @ForAll @IntRange(min = 12, max = 60) int rows, @ForAll MissingTreatment treatment, @ForAll long seed) {
        Random random = new Random(seed);
        int[][] table = Samples.random(random, rows, 5, 0.05);
        List<Integer> order = IntStream.range(0, 5).boxed().collect(java.util.stream.Collectors.toList());
        Collections.shuffle(order, random);
        Reliability whole = Samples.reliability(table, treatment);
        Reliability mixed = Samples.reliability(columns(table, order), treatment);
        assertAlike(Samples.figures(mixed.consistency()), Samples.figures(whole.consistency()), 1e-12);
        assertAlike(
                ImmutableList.of(mixed.mean(), mixed.sd(), mixed.sem()),
                ImmutableList.of(whole.mean(), whole.sd(), whole.sem()),
                1e-12);
        for (int q = 0; q < 5; q++) {
            QuestionFigures question = whole.questions().get(order.get(q));
            assertAlike(Samples.figures(mixed.questions().get(q)), Samples.figures(question), 1e-12);
            assertThat(mixed.questions().get(q).distribution()).isEqualTo(question.distribution());
        }
    }

    private static int[][] columns(int[][] table, List<Integer> order) {
        return Stream.of(table)
                .map(row -> order.stream().mapToInt(q -> row[q]).toArray())
                .toArray(int[][]::new);
    }

    private static void assertAlike(List<Score> actual, List<Score> expected, double within) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).figure().isPresent())
                    .as("%s %s", actual.get(i), expected.get(i))
                    .isEqualTo(expected.get(i).figure().isPresent());
            double figure = expected.get(i).figure().orElse(0);
            assertThat(actual.get(i).figure().orElse(0))
                    .isCloseTo(figure, within(within * Math.max(1, Math.abs(figure))));
        }
    }

    /** Only the means move, and with them the shares of answers. */
    @Property(tries = 200)
    void figures_withOneMoreOnEveryAnswer_areTheSame(
            @ForAll @IntRange(min = 2, max = 60) int rows, @ForAll MissingTreatment treatment, @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, 4, 0.1);
        int[][] low = cells(table, x -> Math.min(x, Samples.POINTS - 1));
        Reliability before = Samples.reliability(low, treatment);
        Reliability after = Samples.reliability(cells(low, x -> x == 0 ? 0 : x + 1), treatment);
        assertAlike(Samples.figures(after.consistency()), Samples.figures(before.consistency()), 1e-12);
        assertAlike(ImmutableList.of(after.sd()), ImmutableList.of(before.sd()), 1e-12);
        assertThat(after.mean().figure().orElse(1))
                .isCloseTo(before.mean().figure().orElse(0) + 1, within(1e-12));
    }

    /** Reversing every question, or mirroring every answer, changes no figure but the means; both at once change none. */
    @Property(tries = 200)
    void figures_withEveryKeyMirrored_areTheSame(
            @ForAll @IntRange(min = 2, max = 60) int rows, @ForAll MissingTreatment treatment, @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, 4, 0.1);
        int[][] mirrored = cells(table, x -> x == 0 ? 0 : Samples.POINTS + 1 - x);
        Reliability plain = Samples.reliability(table, treatment);
        Reliability reversed = Samples.reliability(table, treatment, 0, 1, 2, 3);
        assertThat(Samples.reliability(mirrored, treatment, 0, 1, 2, 3)).isEqualTo(plain);
        assertThat(reversed.consistency()).isEqualTo(plain.consistency());
        assertThat(reversed.questions().get(0).distribution())
                .isEqualTo(plain.questions().get(0).distribution().reverse());
        if (plain.mean().figure().isPresent()) {
            double sum = plain.mean().figure().getAsDouble()
                    + reversed.mean().figure().orElseThrow();
            assertThat(sum).isCloseTo(Samples.POINTS + 1, within(1e-12));
        }
    }

    private static int[][] cells(int[][] table, java.util.function.IntUnaryOperator change) {
        return Stream.of(table)
                .map(row -> IntStream.of(row).map(change).toArray())
                .toArray(int[][]::new);
    }

    /** Ratios of covariances stay; variances shrink by 2(n − 1)/(2n − 1), the standard error of alpha by √2. */
    @Property(tries = 200)
    void figures_withEveryoneTwice_changeAsTheFormulasSay(
            @ForAll @IntRange(min = 8, max = 60) int rows, @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, 4, 0);
        int[][] twice = Stream.concat(Stream.of(table), Stream.of(table)).toArray(int[][]::new);
        Reliability once = Samples.reliability(table, MissingTreatment.LISTWISE);
        Reliability both = Samples.reliability(twice, MissingTreatment.LISTWISE);
        assertAlike(Samples.figures(both.consistency()), Samples.figures(once.consistency()), 1e-12);
        double shrink = Math.sqrt(2.0 * (rows - 1) / (2 * rows - 1));
        assertThat(both.sd().figure().orElse(0)).isCloseTo(once.sd().figure().orElse(0) * shrink, within(1e-12));
        assertThat(error(both) * Math.sqrt(2)).isCloseTo(error(once), within(1e-12 * Math.max(1, error(once))));
    }

    private static double error(Reliability reliability) {
        return reliability.consistency().alpha() instanceof Score.Measured alpha
                ? alpha.standardError().orElse(0)
                : 0;
    }

    @Property(tries = 200)
    void sums_ofAnyBlocks_areTheSameBits(
            @ForAll @IntRange(max = 200) int rows,
            @ForAll @IntRange(min = 1, max = 6) int questions,
            @ForAll @IntRange(max = 6) int cuts,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[][] table = Samples.random(random, rows, questions, random.nextDouble());
        QuestionBank bank = Samples.bank(questions, 0);
        int[] at = IntStream.concat(IntStream.of(0, rows), random.ints(cuts, 0, rows + 1))
                .sorted()
                .toArray();
        ScaleSums first = ScaleSums.of(Samples.measure(bank));
        ScaleSums second = ScaleSums.of(Samples.measure(bank));
        for (int piece = 1; piece < at.length; piece++) {
            int[][] some = Arrays.copyOfRange(table, at[piece - 1], at[piece]);
            (random.nextBoolean() ? first : second).add(Samples.block(bank, some));
        }
        ScaleSums whole = ScaleSums.of(Samples.measure(bank)).add(Samples.block(bank, table));
        ScaleSums merged = second.combine(first);
        assertThat(merged.rows()).isEqualTo(whole.rows()).isEqualTo(rows);
        assertThat(merged.answering()).isEqualTo(whole.answering());
        assertThat(merged.complete()).isEqualTo(whole.complete());
        assertThat(Reliability.of(merged, treatment)).isEqualTo(Reliability.of(whole, treatment));
        assertThat(OneFactor.minres(merged, treatment)).isEqualTo(OneFactor.minres(whole, treatment));
    }

    /** Every row once is no resample but the sample. */
    @Property(tries = 200)
    void bootstrap_ofEveryRowOnce_isAlpha(
            @ForAll @IntRange(min = 2, max = 40) int rows,
            @ForAll @IntRange(min = 2, max = 9) int questions,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, questions, 0.1);
        QuestionBank bank = Samples.bank(questions, 1);
        AlphaBootstrap bootstrap =
                AlphaBootstrap.of(Samples.measure(bank), ImmutableList.of(Samples.block(bank, table)), treatment);
        int[] each = IntStream.range(0, bootstrap.rows()).toArray();
        AlphaResamples actual = bootstrap.given(new int[][] {each});
        Score alpha = Samples.reliability(table, treatment, 1).consistency().alpha();
        assertThat(actual.alphas().length()).isEqualTo(alpha.figure().isPresent() ? 1 : 0);
        if (alpha.figure().isPresent()) {
            double figure = alpha.figure().getAsDouble();
            assertThat(actual.alphas().get(0)).isCloseTo(figure, within(1e-12 * Math.max(1, Math.abs(figure))));
        }
        assertThat(bootstrap.random(5, seed)).isEqualTo(bootstrap.random(5, seed));
    }

    /** Whether rows come a few at a time, or more than are counted together at once. */
    @Property(tries = 200)
    void sums_ofSmallBlocks_areTheSameBits(
            @ForAll @IntRange(min = 2, max = 3000) int rows,
            @ForAll @IntRange(min = 1, max = 40) int each,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        QuestionBank bank = Samples.bank(3, 1);
        AnswerBlock all = Samples.block(bank, Samples.random(new Random(seed), rows, 3, 0.1));
        ScaleSums sums = ScaleSums.of(Samples.measure(bank));
        for (int from = 0; from < rows; from += each) {
            sums.add(all.rows(IntStream.range(from, Math.min(rows, from + each)).toArray()));
        }
        ScaleSums whole = ScaleSums.of(Samples.measure(bank)).add(all);
        assertThat(sums.rows()).isEqualTo(rows);
        assertThat(Reliability.of(sums, treatment)).isEqualTo(Reliability.of(whole, treatment));
    }
}
