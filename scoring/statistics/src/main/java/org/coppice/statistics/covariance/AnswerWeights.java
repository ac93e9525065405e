package org.coppice.statistics.covariance;

import java.util.Arrays;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;

/**
 * How answers enter a person's mean, and with it alpha and the standard error of measurement: with the weights of the questions, in the units
 * of their scale; as shares of the range of their scales (0 to 1) if these have different ends.
 */
public final class AnswerWeights {
    private final double[] weights; // their sum is the number of questions
    private final double[] from; // the answer that counts 0
    private final double[] widths; // of the answers, in units of the mean
    private final double lowest;
    private final double highest;
    private final boolean shares;

    private AnswerWeights(double[] weights, double[] lowest, double[] highest) {
        int k = weights.length;
        this.weights = weights;
        this.from = new double[k];
        this.widths = new double[k];
        Arrays.fill(widths, 1);
        boolean bounded = Arrays.stream(lowest).allMatch(Double::isFinite)
                && Arrays.stream(highest).allMatch(Double::isFinite);
        boolean same = Arrays.stream(lowest).distinct().count() == 1
                && Arrays.stream(highest).distinct().count() == 1;
        this.shares = bounded && !same;
        if (shares) {
            for (int q = 0; q < k; q++) {
                from[q] = lowest[q];
                widths[q] = highest[q] - lowest[q];
            }
        }
        this.lowest = shares ? 0 : Arrays.stream(lowest).min().orElse(0);
        this.highest = shares ? 1 : Arrays.stream(highest).max().orElse(1);
    }

    public static AnswerWeights of(KeyedMeasure measure) {
        int k = measure.questions().size();
        double sum =
                measure.questions().stream().mapToDouble(KeyedQuestion::weight).sum();
        boolean equal = measure.questions().stream()
                        .mapToDouble(KeyedQuestion::weight)
                        .distinct()
                        .count()
                == 1;
        return new AnswerWeights(
                measure.questions().stream()
                        .mapToDouble(q -> equal ? 1 : q.weight() * k / sum)
                        .toArray(),
                measure.questions().stream().mapToDouble(q -> lowest(q.scale())).toArray(),
                measure.questions().stream()
                        .mapToDouble(q -> highest(q.scale()))
                        .toArray());
    }

    /** Returns the smallest answer of a scale; negative infinity if there is none. */
    public static double lowest(ResponseScale scale) {
        return scale instanceof ResponseScale.Likert likert
                ? likert.lowest()
                : scale instanceof ResponseScale.Numeric number ? number.minimum() : Double.NEGATIVE_INFINITY;
    }

    /** Returns the largest answer of a scale; infinity if there is none. */
    public static double highest(ResponseScale scale) {
        return scale instanceof ResponseScale.Likert likert
                ? likert.highest()
                : scale instanceof ResponseScale.Numeric number ? number.maximum() : Double.POSITIVE_INFINITY;
    }

    /** True if all answers enter with the same weight and in the same units. */
    public boolean isPlain() {
        return !shares && Arrays.stream(weights).allMatch(weight -> weight == 1);
    }

    /** True if the questions have different weights. */
    public boolean isWeighted() {
        return Arrays.stream(weights).distinct().count() > 1;
    }

    /** True if answers enter as shares of the ranges of their scales. */
    public boolean areShares() {
        return shares;
    }

    /** The smallest possible mean. */
    public double lowest() {
        return lowest;
    }

    /** The largest possible mean. */
    public double highest() {
        return highest;
    }

    /** Returns the weight of a question; the mean of all weights is 1. */
    public double weight(int question) {
        return weights[question];
    }

    /** Returns an answer in the units of the mean. */
    public double entry(int question, double answer) {
        return (answer - from[question]) / widths[question];
    }

    /** Returns the factor between an answer and its part in the sum of all. */
    public double factor(int question) {
        return weights[question] / widths[question];
    }
}
