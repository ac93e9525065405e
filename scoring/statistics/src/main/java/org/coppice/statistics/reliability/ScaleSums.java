package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.statistics.StatisticAccumulator;
import org.coppice.statistics.covariance.RowSums;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * An accumulator of the answers to one measure: the numbers, sums and products from which its reliability is computed. Blocks are added one
 * by one, and accumulators of the same measure can be merged. Since ratings are integers nothing is rounded, and the same rows give the
 * same bits however they are split into blocks and ordered. Not thread-safe: use one instance per thread and merge them.
 *
 * <p>A row is a respondent to whom at least one of the questions applies; a respondent who answered none of them is still a row, as in R.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ScaleSums implements StatisticAccumulator<AnswerBlock, ScaleSums> {
    private final RowSums sums;

    private ScaleSums(KeyedMeasure measure) {
        this.sums = new RowSums(measure);
    }

    /**
     * Returns an accumulator without answers.
     *
     * @throws IllegalArgumentException if a question of the measure is not answered with a rating
     */
    public static ScaleSums of(KeyedMeasure measure) {
        return new ScaleSums(measure);
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

    /** The number of those respondents who answered every question. */
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

    /** The sums that figures are computed from. */
    RowSums sums() {
        return sums;
    }
}
