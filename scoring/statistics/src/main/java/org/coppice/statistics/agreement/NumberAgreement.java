package org.coppice.statistics.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementRule;

/**
 * Computes how much the persons of a group agree in their answers to a measure with numbers, or with ratings of different scales, for which
 * {@link WithinTeam} is not defined. The formulas are those of {@link WithinTeam}:
 *
 * <ul>
 *   <li>AD is in the units of the answers. It needs the answers only, but the same ends for all questions, so that its mean has a unit.
 *   <li>a_wg needs the ends of each scale only; questions without two ends have none.
 *   <li>r_wg compares the answers with the variance of answers at random, for which numbers have no distribution; there is none.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class NumberAgreement {
    private static final String FEW = "fewer than two persons answered";
    private static final String NO_UNIT =
            "the questions are answered on different scales, so that their mean deviation has no unit";
    private static final String NO_RWG =
            "it compares with the variance of answers at random, which is defined only for ratings with the same number of points";

    private final ImmutableList<KeyedQuestion> questions;
    private final AgreementRule rule;

    private NumberAgreement(KeyedMeasure measure, AgreementRule rule) {
        this.questions = measure.questions();
        this.rule = rule;
    }

    /** Returns whether the measure consists of numbers and ratings. */
    public static boolean isDefined(KeyedMeasure measure) {
        return measure.questions().stream()
                .allMatch(question -> question.scale() instanceof ResponseScale.Likert
                        || question.scale() instanceof ResponseScale.Numeric);
    }

    /** Returns the computation for a measure that {@link #isDefined} accepts. */
    public static NumberAgreement bind(KeyedMeasure measure, AgreementRule rule) {
        if (!isDefined(measure)) {
            throw new IllegalArgumentException(
                    "measure \"" + measure.measure() + "\" has a question that is neither a rating nor a number");
        }
        return new NumberAgreement(measure, rule);
    }

    /** Computes the agreement of all rows of the block, which holds answers to the bank of the measure. */
    public Agreement of(AnswerBlock group) {
        int[] rows = IntStream.range(0, group.size())
                .filter(row -> counts(group, row))
                .toArray();
        TreeMap<String, String> undefined = new TreeMap<>();
        undefined.put("rwg", NO_RWG);
        double[][] answers = questions.stream()
                .map(question -> answers(group, rows, question.column()))
                .filter(of -> of.length >= 2)
                .toArray(double[][]::new);
        if (answers.length == 0) {
            undefined.put("adMean", FEW);
            undefined.put("adMedian", FEW);
            undefined.put("awg", FEW);
            return Agreement.builder(rows.length, rule)
                    .undefined(ImmutableSortedMap.copyOf(undefined))
                    .build();
        }
        Agreement.Builder agreement = Agreement.builder(rows.length, rule);
        if (questions.stream()
                        .map(question -> ends(question.scale()))
                        .distinct()
                        .count()
                == 1) {
            agreement
                    .adMean(mean(answers, of -> deviation(of, mean(of))))
                    .adMedian(mean(answers, of -> deviation(of, median(of))));
        } else {
            undefined.put("adMean", NO_UNIT);
            undefined.put("adMedian", NO_UNIT);
        }
        OptionalDouble awg = questions.stream()
                .map(question -> awg(answers(group, rows, question.column()), ends(question.scale())))
                .flatMapToDouble(OptionalDouble::stream)
                .average();
        if (awg.isEmpty()) {
            undefined.put("awg", "no question has two ends and a mean that is far enough from both");
        }
        return agreement
                .awg(awg.isPresent() ? OptionalDouble.of(Math.max(-1, awg.getAsDouble())) : awg)
                .undefined(ImmutableSortedMap.copyOf(undefined))
                .build();
    }

    /** Returns the smallest number of answers to a question that at least two of the persons answered; 0 if there is none. */
    public int fewest(AnswerBlock group) {
        int[] rows = IntStream.range(0, group.size())
                .filter(row -> counts(group, row))
                .toArray();
        return questions.stream()
                .mapToInt(question -> answers(group, rows, question.column()).length)
                .filter(people -> people >= 2)
                .min()
                .orElse(0);
    }

    private boolean counts(AnswerBlock group, int row) {
        int answered = 0;
        int applicable = 0;
        for (KeyedQuestion question : questions) {
            answered += group.answered(row, question.column()) ? 1 : 0;
            applicable += group.applicable(row, question.column()) ? 1 : 0;
        }
        return rule.counts(answered, applicable, questions.size());
    }

    private static double[] answers(AnswerBlock group, int[] rows, int column) {
        return Arrays.stream(rows)
                .filter(row -> group.answered(row, column))
                .mapToDouble(row -> group.value(row, column))
                .sorted() // so that the order of the rows changes no bit
                .toArray();
    }

    private static ImmutableList<Double> ends(ResponseScale scale) {
        return scale instanceof ResponseScale.Likert likert
                ? ImmutableList.of((double) likert.lowest(), (double) likert.highest())
                : ImmutableList.of(
                        ((ResponseScale.Numeric) scale).minimum(), ((ResponseScale.Numeric) scale).maximum());
    }

    private static OptionalDouble mean(double[][] answers, java.util.function.ToDoubleFunction<double[]> figure) {
        return Arrays.stream(answers).mapToDouble(figure).average();
    }

    private static double mean(double[] answers) {
        return Arrays.stream(answers).sum() / answers.length;
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static double deviation(double[] answers, double from) {
        return Arrays.stream(answers).map(x -> Math.abs(x - from)).sum() / answers.length;
    }

    /** Returns a_wg of a question; empty if it is not defined. */
    private static OptionalDouble awg(double[] answers, ImmutableList<Double> ends) {
        double lowest = ends.get(0);
        double highest = ends.get(1);
        int n = answers.length;
        if (n < 2 || !Double.isFinite(lowest) || !Double.isFinite(highest)) {
            return OptionalDouble.empty();
        }
        double mean = mean(answers);
        if (answers[n - 1] == lowest || answers[0] == highest) {
            return OptionalDouble.of(1);
        }
        double least = (highest - lowest) / n;
        if (mean - lowest < least * (1 - 1e-12) || highest - mean < least * (1 - 1e-12)) {
            return OptionalDouble.empty();
        }
        double squares =
                Arrays.stream(answers).map(x -> (x - mean) * (x - mean)).sum();
        return OptionalDouble.of(1 - 2 * squares / n / ((mean - lowest) * (highest - mean)));
    }
}
