package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The answers to one measure, over all rows, as its covariances and means need them. Answers are in the direction of the measure: those to a
 * reversed question are mirrored. Not thread-safe.
 *
 * <p>A row is complete if it has every question that anybody answered: a question without any answer cannot be the reason why a person is
 * left out.
 */
public interface RowSums {
    /** Returns sums without rows. Throws if a question of the measure is answered with neither a rating nor a number. */
    static RowSums of(KeyedMeasure measure) {
        return AnswerWeights.of(measure).isPlain() && isRated(measure)
                ? new IntegerSums(measure)
                : new RealSums(measure);
    }

    /** Returns sums without rows from which only pairs of questions are read, so that weights do not matter. */
    static RowSums ofPairs(KeyedMeasure measure) {
        return isRated(measure) ? new IntegerSums(measure) : new RealSums(measure);
    }

    private static boolean isRated(KeyedMeasure measure) {
        return measure.questions().stream().allMatch(question -> question.scale() instanceof ResponseScale.Likert);
    }

    /**
     * Returns the sums of the questions that at least two people answered; these sums if that leaves out none, or all but one. One answer
     * has no variance, and without it the others have their figures.
     */
    default RowSums answered() {
        int[] some = IntStream.range(0, names().size())
                .filter(q -> of(q, q, MissingTreatment.PAIRWISE).n() >= 2)
                .toArray();
        return some.length < 2 || some.length == names().size() ? this : new SelectedSums(this, some);
    }

    /** Returns the measure with the questions that anybody answered; this measure if that leaves out none, or all but one. */
    default KeyedMeasure anyAnswered() {
        ImmutableList<KeyedQuestion> some = IntStream.range(0, names().size())
                .filter(q -> of(q, q, MissingTreatment.PAIRWISE).n() > 0)
                .mapToObj(measure().questions()::get)
                .collect(ImmutableList.toImmutableList());
        return some.size() < 2 ? measure() : new KeyedMeasure(measure().measure(), some);
    }

    /** Adds the rows of a block. Throws if its bank has other questions in the columns of the measure. */
    void add(AnswerBlock block);

    /** Adds other sums. Throws if they are of another measure. */
    void combine(RowSums other);

    /** The measure. */
    KeyedMeasure measure();

    /** The ids of the questions. */
    ImmutableList<String> names();

    /** The factors and the metric with which answers enter a person's mean. */
    AnswerWeights weights();

    /** The number of respondents to whom at least one of the questions applies. */
    long rows();

    /** The number of those respondents who answered at least one question. */
    long answering();

    /** The number of those respondents who answered every question that anybody answered. */
    long complete();

    /** Returns the number of rows that the treatment uses: all rows, or the complete rows. */
    default long rows(MissingTreatment treatment) {
        return treatment == MissingTreatment.LISTWISE ? complete() : rows();
    }

    /**
     * Returns the number of each answer to a question, from the lowest answer of its scale to the highest; mirrored if the question is
     * reversed. Imputed answers are not counted. Empty if the question is answered with a number.
     *
     * @param question the index of the question in the measure, from 0
     */
    ImmutableList<Long> counts(int question, MissingTreatment treatment);

    /** Returns the answers to two questions as given, over the rows that have both or over the complete rows. */
    Pair of(int a, int b, MissingTreatment treatment);

    /** Returns the answers to two questions by their indices, imputed ones included if the treatment imputes them. */
    BiFunction<Integer, Integer, Pair> treated(MissingTreatment treatment);

    /** Returns the moments of a question's answer and the weighted mean of the person's answered questions. */
    PairMoments withMean(int question, MissingTreatment treatment);

    /** Returns the moments of the persons' weighted means of their answered questions, as the second of the pair. */
    PairMoments means(MissingTreatment treatment);
}
