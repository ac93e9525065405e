package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;
import org.coppice.statistics.missing.MissingTreatment;
import org.junit.jupiter.api.Test;

/** Reliability of numbers, and of questions with different weights or scales, is that of the score that is made of them. */
class WeightedReliabilityTest {
    private static final double[][] ROWS = {
        {5, 4, 5, 6}, {2, 2, 4, 5}, {3, 4, 5, 3}, {4, 3, 6, 9}, {1, 2, 2, 0}, {5, 5, 7, 8}, {3, 3, 3, 7}, {2, 1, 4, 2}
    };

    /** A bank of one question on each scale; a minus in front of the weight reverses the question. */
    private static ScaleSums sums(ImmutableList<ResponseScale> scales, double[] weights, double[][] rows) {
        QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "B").construct(Facet.of("m", "M", "M."));
        for (int q = 0; q < scales.size(); q++) {
            bank.scale(scales.get(q));
            bank.question(Question.builder("q" + q, "Q" + q, scales.get(q).id())
                    .measures(new Key(ConstructId.of("m"), weights[q] < 0, Math.abs(weights[q])))
                    .build());
        }
        QuestionBank built = bank.build();
        AnswerBlockBuilder answers = AnswerBlock.builder(built);
        for (double[] row : rows) {
            answers.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < row.length; q++) {
                if (Double.isNaN(row[q])) {
                    answers.absent(q, Absence.SKIPPED);
                } else {
                    answers.answer(q, row[q]);
                }
            }
        }
        return ScaleSums.of(Instrument.of(built, Weighting.EQUAL).measures().get(0))
                .add(answers.build());
    }

    private static ImmutableList<ResponseScale> likert(int... points) {
        ImmutableList.Builder<ResponseScale> scales = ImmutableList.builder();
        for (int q = 0; q < points.length; q++) {
            scales.add(new ResponseScale.Likert(
                    "s" + q, points[q] == 11 ? 0 : 1, points[q] == 11 ? 10 : points[q], ImmutableList.of()));
        }
        return scales.build();
    }

    private static double alpha(Reliability reliability) {
        return reliability.consistency().alpha().figure().orElseThrow();
    }

    /** Computes alpha of columns by its definition. */
    private static double alpha(double[][] rows) {
        int k = rows[0].length;
        double trace = 0;
        double[] totals = new double[rows.length];
        for (int q = 0; q < k; q++) {
            int column = q;
            double[] answers =
                    Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
            trace += variance(answers);
            Arrays.setAll(totals, row -> totals[row] + answers[row]);
        }
        return k / (k - 1.0) * (1 - trace / variance(totals));
    }

    private static double variance(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(one -> (one - mean) * (one - mean)).sum() / (x.length - 1);
    }

    private static double[][] each(double[] factors, double[] from) {
        return Arrays.stream(ROWS)
                .map(row -> {
                    double[] entered = new double[row.length];
                    Arrays.setAll(entered, q -> factors[q] * (row[q] - from[q]));
                    return entered;
                })
                .toArray(double[][]::new);
    }

    /** As psych's alpha of the items as shares of their ranges. Alpha of the raw answers is another figure, and was given before. */
    @Test
    void differentScales_haveAlphaOfTheirShares() {
        Reliability actual =
                Reliability.of(sums(likert(5, 5, 7, 11), new double[] {1, 1, 1, 1}, ROWS), MissingTreatment.PAIRWISE);
        double[][] shares = each(new double[] {1 / 4.0, 1 / 4.0, 1 / 6.0, 1 / 10.0}, new double[] {1, 1, 1, 0});
        assertThat(alpha(actual)).isCloseTo(alpha(shares), within(1e-12));
        assertThat(alpha(actual)).isNotCloseTo(alpha(ROWS), within(1e-3));
        double[] persons = Arrays.stream(shares)
                .mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                .toArray();
        assertThat(actual.mean().figure().orElseThrow())
                .isCloseTo(Arrays.stream(persons).average().orElseThrow(), within(1e-12));
        assertThat(actual.sem().figure().orElseThrow())
                .isCloseTo(Math.sqrt(variance(persons) * (1 - alpha(shares))), within(1e-12));
        assertThat(actual.entering()).isEqualTo(new Reliability.Entering(false, true));
    }

    /** The score counts q0 three times as much as q1. Both figures: alpha of the score, and of the same answers with equal weights. */
    @Test
    void weights_enterAlphaAsTheyEnterTheScore() {
        double[][] rows = Arrays.stream(ROWS).map(row -> Arrays.copyOf(row, 2)).toArray(double[][]::new);
        Reliability actual = Reliability.of(sums(likert(5, 5), new double[] {3, 1}, rows), MissingTreatment.LISTWISE);
        Reliability equal = Reliability.of(sums(likert(5, 5), new double[] {2, 2}, rows), MissingTreatment.LISTWISE);
        double[][] weighted = Arrays.stream(rows)
                .map(row -> new double[] {1.5 * row[0], 0.5 * row[1]})
                .toArray(double[][]::new);
        assertThat(alpha(actual)).isCloseTo(alpha(weighted), within(1e-12));
        assertThat(alpha(equal)).isCloseTo(alpha(rows), within(1e-12));
        assertThat(alpha(actual)).isNotCloseTo(alpha(equal), within(1e-3));
        double[] persons = Arrays.stream(rows)
                .mapToDouble(row -> (3 * row[0] + row[1]) / 4)
                .toArray();
        assertThat(actual.sd().figure().orElseThrow()).isCloseTo(Math.sqrt(variance(persons)), within(1e-12));
        assertThat(actual.entering()).isEqualTo(new Reliability.Entering(true, false));
    }

    /** Whole numbers declared as a number scale have the figures of the same ratings, to rounding. */
    @Property(tries = 200)
    void numbers_haveTheFiguresOfRatings(
            @ForAll @IntRange(min = 2, max = 30) int rows,
            @ForAll @IntRange(min = 2, max = 6) int questions,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, questions, 0.15);
        double[][] numbers = Arrays.stream(table)
                .map(row -> Arrays.stream(row)
                        .mapToDouble(x -> x == 0 ? Double.NaN : x)
                        .toArray())
                .toArray(double[][]::new);
        double[] weights = new double[questions];
        Arrays.setAll(weights, q -> q == 1 ? -1 : 1);
        ImmutableList.Builder<ResponseScale> scales = ImmutableList.builder();
        for (int q = 0; q < questions; q++) {
            scales.add(new ResponseScale.Numeric("n" + q, 1, 5));
        }
        ScaleSums expected = Samples.sums(table, 1);
        ScaleSums actual = sums(scales.build(), weights, numbers);
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.complete()).isEqualTo(expected.complete());
        assertThat(actual.answering()).isEqualTo(expected.answering());
        assertThat(actual.answered()).isEqualTo(expected.answered());
        close(Reliability.of(actual, treatment), Reliability.of(expected, treatment));
        assertThat(KeyAudit.of(actual, treatment, 0.9).warnings())
                .isEqualTo(KeyAudit.of(expected, treatment, 0.9).warnings());
    }

    private static void close(Reliability actual, Reliability expected) {
        ImmutableList<Score> figures = ImmutableList.of(
                expected.mean(),
                expected.sd(),
                expected.sem(),
                expected.consistency().alpha());
        ImmutableList<Score> others = ImmutableList.of(
                actual.mean(), actual.sd(), actual.sem(), actual.consistency().alpha());
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).figure().isPresent() && others.get(i).figure().isPresent()) {
                double figure = figures.get(i).figure().getAsDouble();
                assertThat(others.get(i).figure().getAsDouble())
                        .isCloseTo(figure, within(1e-6 * Math.max(1, Math.abs(figure))));
            }
        }
        assertThat(actual.mean().figure().isPresent())
                .isEqualTo(expected.mean().figure().isPresent());
        for (int q = 0; q < expected.questions().size(); q++) {
            QuestionFigures one = expected.questions().get(q);
            QuestionFigures other = actual.questions().get(q);
            assertThat(other.n()).isEqualTo(one.n());
            assertThat(other.mean().figure().isPresent())
                    .isEqualTo(one.mean().figure().isPresent());
            one.mean()
                    .figure()
                    .ifPresent(mean ->
                            assertThat(other.mean().figure().orElseThrow()).isCloseTo(mean, within(1e-12)));
            if (one.restCorrelation().figure().isPresent()
                    && other.restCorrelation().figure().isPresent()) {
                assertThat(other.restCorrelation().figure().getAsDouble())
                        .isCloseTo(one.restCorrelation().figure().getAsDouble(), within(1e-9));
            }
        }
    }

    /** A question that nobody answered has no figures, and the others have those of the measure without it. */
    @Property(tries = 200)
    void unansweredQuestion_leavesTheFiguresOfTheOthers(
            @ForAll @IntRange(min = 3, max = 30) int rows,
            @ForAll @IntRange(min = 2, max = 5) int questions,
            @ForAll MissingTreatment treatment,
            @ForAll long seed) {
        int[][] table = Samples.random(new Random(seed), rows, questions, 0.1);
        Assume.that(IntStream.range(0, questions)
                .allMatch(q -> Arrays.stream(table).filter(row -> row[q] > 0).count() >= 2));
        int[][] more = Arrays.stream(table)
                .map(row -> Arrays.copyOf(row, questions + 1))
                .toArray(int[][]::new);
        Reliability expected = Samples.reliability(table, treatment);
        Reliability actual = Samples.reliability(more, treatment);
        assertThat(actual.consistency().figures())
                .isEqualTo(expected.consistency().figures());
        assertThat(actual.figures()).isEqualTo(expected.figures());
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.answers()).isEqualTo(expected.answers());
        assertThat(actual.questions().subList(0, questions)).isEqualTo(expected.questions());
        assertThat(actual.questions().get(questions).n()).hasValue(0);
        assertThat(actual.consistency().warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("nobody answered question q" + questions + ":"));
    }
}
