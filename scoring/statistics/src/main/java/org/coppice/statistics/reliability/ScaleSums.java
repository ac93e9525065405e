package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.statistics.StatisticAccumulator;
import org.coppice.statistics.covariance.RowSums;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * An accumulator of the answers to one measure: the numbers, sums and products from which its reliability is computed. Blocks are added one
 * by one, and accumulators of the same measure can be merged. The same rows give the same bits however they are split into blocks and
 * ordered: ratings are added as integers, and of numbers, or questions with different weights or scales, the different rows are kept. Not
 * thread-safe: use one instance per thread and merge them.
 *
 * <p>A row is a respondent to whom at least one of the questions applies; a respondent who answered none of them is still a row, as in R.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ScaleSums implements StatisticAccumulator<AnswerBlock, ScaleSums> {
    private final RowSums sums;

    private ScaleSums(RowSums sums) {
        this.sums = sums;
    }

    /**
     * Returns an accumulator without answers.
     *
     * @throws IllegalArgumentException if a question of the measure is answered with neither a rating nor a number
     */
    public static ScaleSums of(KeyedMeasure measure) {
        return new ScaleSums(RowSums.of(measure));
    }

    /**
     * Adds the rows of a block; returns this accumulator.
     *
     * @throws IllegalArgumentException if the block's bank has other questions in the columns of the measure
     */
    @Override
    public ScaleSums add(AnswerBlock block) {
        sums.add(block);
        return this;
    }

    /**
     * Adds the sums of the other accumulator; returns this accumulator.
     *
     * @throws IllegalArgumentException if the other accumulator is of another measure
     */
    @Override
    public ScaleSums combine(ScaleSums other) {
        sums.combine(other.sums);
        return this;
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return sums.measure();
    }

    /** The number of respondents to whom at least one of the questions applies. */
    public long rows() {
        return sums.rows();
    }

    /** The number of those respondents who answered at least one question. */
    public long answering() {
        return sums.answering();
    }

    /** The number of those respondents who answered every question that anybody answered. */
    public long complete() {
        return sums.complete();
    }

    /** Returns the number of rows that the treatment uses: all rows, or the complete rows. */
    public long rows(MissingTreatment treatment) {
        return sums.rows(treatment);
    }

    /**
     * Returns the number of each answer to a question, from the lowest answer of its scale to the highest; mirrored if the question is
     * reversed. Imputed answers are not counted.
     *
     * @param question the index of the question in the measure, from 0
     */
    public ImmutableList<Long> counts(int question, MissingTreatment treatment) {
        return sums.counts(question, treatment);
    }

    /** The ids of the questions. */
    public ImmutableList<String> names() {
        return sums.names();
    }

    /** The columns of the questions that anybody answered, without which a person is not {@link #complete}; all if nobody answered any. */
    public ImmutableList<Integer> columns() {
        ImmutableList<Integer> answered = IntStream.range(0, names().size())
                .filter(q -> sums.of(q, q, MissingTreatment.PAIRWISE).n() > 0)
                .mapToObj(q -> measure().questions().get(q).column())
                .collect(ImmutableList.toImmutableList());
        return answered.isEmpty()
                ? measure().questions().stream().map(KeyedQuestion::column).collect(ImmutableList.toImmutableList())
                : answered;
    }

    /** The questions that at least two people answered; the figures of the others are undefined. */
    public ImmutableList<String> answered() {
        return sums.answered().names();
    }

    /** Returns the sums of the {@link #answered} questions; adding rows to them is an error. */
    public ScaleSums ofAnswered() {
        RowSums some = sums.answered();
        return some == sums ? this : new ScaleSums(some);
    }

    /** The smallest possible mean of a person's answers: the lowest answer, or 0 if the answers enter as shares of different scales. */
    public double lowest() {
        return sums.weights().lowest();
    }

    /** The largest possible mean of a person's answers: the highest answer, or 1 if the answers enter as shares of different scales. */
    public double highest() {
        return sums.weights().highest();
    }

    /** True if the answers enter a person's mean as shares of the ranges of their scales, since these differ. */
    public boolean areShares() {
        return sums.weights().areShares();
    }

    /** True if the questions have different weights. */
    public boolean isWeighted() {
        return sums.weights().isWeighted();
    }

    /** The sums that figures are computed from. */
    RowSums sums() {
        return sums;
    }
}
