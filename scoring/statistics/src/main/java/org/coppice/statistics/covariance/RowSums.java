package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The numbers, sums and products of the answers to one measure, over all rows. They are integers, so that nothing is rounded. Not
 * thread-safe.
 */
public final class RowSums {
    private static final int CODES = 256;

    private final KeyedMeasure measure;
    private final Ratings ratings;
    private final long[][] codes; // by question, then code as an unsigned byte: absences last
    private final long[][] partialCodes; // the part of them in rows with a missing answer
    private final RowBuffer waiting; // rows that were added and are not counted yet
    private final CompleteRows complete;
    private final PartialRows partial;
    private long rows;
    private long answering;

    /** Throws if a question of the measure is not answered with a rating. */
    public RowSums(KeyedMeasure measure) {
        int k = measure.questions().size();
        this.measure = measure;
        this.ratings = new Ratings(measure);
        this.codes = new long[k][CODES];
        this.partialCodes = new long[k][CODES];
        this.waiting = new RowBuffer(ratings);
        this.complete = new CompleteRows(k);
        this.partial = new PartialRows(k);
    }

    /** Adds the rows of a block. Throws if its bank has other questions in the columns of the measure. */
    public void add(AnswerBlock block) {
        ratings.check(block);
        for (int from = 0; from < block.size(); ) {
            from += waiting.take(block, from);
            if (waiting.isFull()) {
                settle();
            }
        }
    }

    /** Counts the rows in the buffer. */
    private void settle() {
        if (waiting.rows() == 0) {
            return;
        }
        waiting.read(codes);
        int whole = waiting.takePartial(this::addPartial);
        rows += whole;
        answering += whole;
        complete.add(waiting.columns(), waiting.rows(), whole);
        waiting.clear();
    }

    private void addPartial(int row, int answers, int[] x, int[] present) {
        if (answers > 0) {
            rows++;
            answering++;
            partial.add(x, present);
            for (int q = 0; q < x.length; q++) {
                partialCodes[q][waiting.code(row, q) & 0xFF]++;
            }
        } else if (waiting.asked(row)) {
            rows++;
        }
    }

    /** Adds other sums. Throws if they are of another measure. */
    public void combine(RowSums other) {
        if (!measure.equals(other.measure)) {
            throw new IllegalArgumentException("sums of measures \"" + measure.measure() + "\" and \""
                    + other.measure.measure() + "\" cannot be combined; combine sums of one measure of one bank");
        }
        settle();
        other.settle();
        rows += other.rows;
        answering += other.answering;
        for (int q = 0; q < codes.length; q++) {
            Longs.add(codes[q], other.codes[q]);
            Longs.add(partialCodes[q], other.partialCodes[q]);
        }
        complete.combine(other.complete);
        partial.combine(other.partial);
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return measure;
    }

    /** The number of respondents to whom at least one of the questions applies. */
    public long rows() {
        settle();
        return rows;
    }

    /** The number of those respondents who answered at least one question. */
    public long answering() {
        settle();
        return answering;
    }

    /** The number of those respondents who answered every question. */
    public long complete() {
        settle();
        return complete.n();
    }

    /** Returns the number of rows that the treatment uses: all rows, or the complete rows. */
    public long rows(MissingTreatment treatment) {
        settle();
        return treatment == MissingTreatment.LISTWISE ? complete.n() : rows;
    }

    /**
     * Returns the number of each answer to a question, from the lowest answer of its scale to the highest; mirrored if the question is
     * reversed. Imputed answers are not counted.
     *
     * @param question the index of the question in the measure, from 0
     */
    public ImmutableList<Long> counts(int question, MissingTreatment treatment) {
        settle();
        ResponseScale.Likert scale = ratings.scale(question);
        ImmutableList.Builder<Long> counts = ImmutableList.builder();
        for (int code = scale.lowest(); code <= scale.highest(); code++) {
            long others = treatment == MissingTreatment.LISTWISE ? partialCodes[question][code] : 0;
            counts.add(codes[question][code] - others);
        }
        return ratings.sign(question) < 0 ? counts.build().reverse() : counts.build();
    }

    /** Returns the lowest answer of a question's scale. */
    public int lowest(int question) {
        return ratings.scale(question).lowest();
    }

    /** The ids of the questions. */
    public ImmutableList<String> names() {
        return ratings.names();
    }

    /** Returns the sums of two questions' ratings as given, over the rows that have both or over the complete rows. */
    public PairSums of(int a, int b, MissingTreatment treatment) {
        settle();
        PairSums sums = complete.of(a, b);
        return treatment == MissingTreatment.LISTWISE ? sums : sums.combine(partial.of(a, b));
    }

    /** Returns the moments of a question's rating and the mean of the person's answered questions. */
    public PairMoments withMean(int question, MissingTreatment treatment) {
        settle();
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            return new Imputed(this).withMean(question);
        }
        int k = ratings.size();
        PairMoments joint = complete.withTotal(question).joint(k);
        for (int answers = 1; treatment == MissingTreatment.PAIRWISE && answers < k; answers++) {
            joint = joint.combine(partial.withTotal(question, answers).joint(answers));
        }
        return joint;
    }

    /** Returns the moments of the persons' means of their answered questions, as the second of the pair. */
    public PairMoments means(MissingTreatment treatment) {
        settle();
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            return new Imputed(this).withMean(0);
        }
        int k = ratings.size();
        PairMoments joint = complete.withTotal(0).joint(k);
        for (int answers = 1; treatment == MissingTreatment.PAIRWISE && answers < k; answers++) {
            joint = joint.combine(partial.withTotal(k, answers).joint(answers));
        }
        return joint;
    }
}
