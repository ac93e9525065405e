package org.coppice.statistics.style;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;

/**
 * Acquiescence: the tendency of a person to agree with statements whatever they say. It is estimated from balanced sets of questions: within each
 * measure that has questions of both keys, a person who agrees with a statement and with its opposite shows the tendency (Billiet and McClendon
 * 2000). The estimate of a person is the mean over these measures of half the sum of the mean unreversed answers of both keys, as distances from
 * the middle of the scale. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Acquiescence {
    /** The smallest number of measures with answers of both keys from which a person's tendency is estimated. */
    public static final int LEAST_MEASURES = 3;

    private final ImmutableList<Balanced> balanced;
    private final ImmutableMap<Measure, Double> imbalance;

    /** The questions of a measure of both keys. */
    private record Balanced(List<KeyedQuestion> positive, List<KeyedQuestion> reversed) {}

    private Acquiescence(ImmutableList<Balanced> balanced, ImmutableMap<Measure, Double> imbalance) {
        this.balanced = balanced;
        this.imbalance = imbalance;
    }

    /** Returns the estimator for a perspective, from the questions that it is asked. */
    public static Acquiescence of(Instrument instrument, Perspective who) {
        List<Balanced> balanced = new ArrayList<>();
        ImmutableMap.Builder<Measure, Double> imbalance = ImmutableMap.builder();
        for (KeyedMeasure measure : instrument.measures()) {
            List<KeyedQuestion> positive = new ArrayList<>();
            List<KeyedQuestion> reversed = new ArrayList<>();
            double all = 0;
            double difference = 0;
            for (KeyedQuestion question : measure.questions()) {
                if (question.question().asked().contains(who)
                        && question.scale() instanceof ResponseScale.Likert
                        && !instrument.bank().isOption(question.question())) {
                    (question.reversed() ? reversed : positive).add(question);
                    all += question.weight();
                    difference += question.reversed() ? -question.weight() : question.weight();
                }
            }
            if (!positive.isEmpty() && !reversed.isEmpty()) {
                balanced.add(new Balanced(positive, reversed));
            }
            if (all > 0) {
                imbalance.put(measure.measure(), difference / all);
            }
        }
        return new Acquiescence(ImmutableList.copyOf(balanced), imbalance.buildOrThrow());
    }

    /** Returns whether the keys allow an estimate: enough measures have questions of both keys. */
    public boolean estimable() {
        return balanced.size() >= LEAST_MEASURES;
    }

    /**
     * Returns the share by which a person's tendency raises the score of a measure: 1 without reversed questions, 0 if both keys weigh the same, −1
     * if all questions are reversed.
     */
    public double imbalance(Measure measure) {
        return imbalance.getOrDefault(measure, 0.0);
    }

    /**
     * Returns the tendency of the person in a row, from −0.5 to 0.5 as a share of the range of the scale; NaN if too few measures have an answer of
     * both keys.
     */
    public double of(AnswerBlock block, int row) {
        double sum = 0;
        int measures = 0;
        for (Balanced one : balanced) {
            double tendency = (mean(one.positive(), block, row) + mean(one.reversed(), block, row) - 1) / 2;
            if (!Double.isNaN(tendency)) {
                sum += tendency;
                measures++;
            }
        }
        return measures < LEAST_MEASURES ? Double.NaN : sum / measures;
    }

    /** Returns the mean answer as a share of the scale, not reversed; NaN if there is none. */
    private static double mean(List<KeyedQuestion> questions, AnswerBlock block, int row) {
        double sum = 0;
        int answered = 0;
        for (KeyedQuestion question : questions) {
            if (block.answered(row, question.column()) && question.scale() instanceof ResponseScale.Likert scale) {
                sum += (block.value(row, question.column()) - scale.lowest()) / (scale.highest() - scale.lowest());
                answered++;
            }
        }
        return answered == 0 ? Double.NaN : sum / answered;
    }
}
