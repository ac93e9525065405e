package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.StatisticAccumulator;

/**
 * What the answers to one measure add up to: the numbers, sums and products of which its reliability is made. It is added to block by
 * block and merged with others of the same measure; since ratings are whole numbers nothing is rounded, and the same rows in any blocks
 * and order come to the same bits. Not safe for use by several threads at once: give each its own and merge them.
 *
 * <p>A row is a respondent to whom at least one of the questions applies; one who answered none of them is still a row, as in R.
 */
public final class ScaleSums implements StatisticAccumulator<ScaleSums> {
    private static final int CODES = 256;

    private final KeyedMeasure measure;
    private final Ratings ratings;
    private final long[][] codes; // by question, then code as an unsigned byte: absences come last
    private final long[][] partialCodes; // of them, those in rows with a gap
    private final RowBuffer waiting; // what was added and is not counted yet
    private final CompleteRows complete;
    private final PartialRows partial;
    private long rows;
    private long answering;

    private ScaleSums(KeyedMeasure measure) {
        int k = measure.questions().size();
        this.measure = measure;
        this.ratings = new Ratings(measure);
        this.codes = new long[k][CODES];
        this.partialCodes = new long[k][CODES];
        this.waiting = new RowBuffer(ratings);
        this.complete = new CompleteRows(k);
        this.partial = new PartialRows(k);
    }

    /**
     * No answers yet.
     *
     * @throws IllegalArgumentException if a question of the measure is answered otherwise than with a rating
     */
    public static ScaleSums of(KeyedMeasure measure) {
        return new ScaleSums(measure);
    }

    /**
     * Adds the rows of a block; returns this.
     *
     * @throws IllegalArgumentException if the block's bank has other questions in the columns of the measure
     */
    public ScaleSums add(AnswerBlock block) {
        ratings.check(block);
        for (int from = 0; from < block.size(); ) {
            from += waiting.take(block, from);
            if (waiting.isFull()) {
                settle();
            }
        }
        return this;
    }

    /** Counts the rows that wait. */
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

    /**
     * Adds what the other adds up to; returns this.
     *
     * @throws IllegalArgumentException if the other is of another measure
     */
    @Override
    public ScaleSums combine(ScaleSums other) {
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
        return this;
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return measure;
    }

    /** How many respondents at least one of the questions applies to. */
    public long rows() {
        settle();
        return rows;
    }

    /** How many of them answered at least one question. */
    public long answering() {
        settle();
        return answering;
    }

    /** How many of them answered every question. */
    public long complete() {
        settle();
        return complete.n();
    }

    /** How many rows count: all, or where only these count the complete ones. */
    public long rows(MissingTreatment treatment) {
        settle();
        return treatment == MissingTreatment.LISTWISE ? complete.n() : rows;
    }

    /**
     * How many gave each answer to a question, from the lowest answer of its scale to the highest; mirrored where it is reversed. What is
     * put in for a missing answer is none.
     *
     * @param question the place of the question in the measure, from 0
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

    /** The lowest answer of a question's scale. */
    int lowest(int question) {
        return ratings.scale(question).lowest();
    }

    /** The questions' ids. */
    public ImmutableList<String> names() {
        return ratings.names();
    }

    /** Two questions' ratings as they were given, over the rows that have both or those that have all. */
    PairSums of(int a, int b, MissingTreatment treatment) {
        settle();
        PairSums sums = complete.of(a, b);
        return treatment == MissingTreatment.LISTWISE ? sums : sums.combine(partial.of(a, b));
    }

    /** A question's rating with the mean of the person's answered questions. */
    PairMoments withMean(int question, MissingTreatment treatment) {
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

    /** Persons' means of the questions that they answered, as the second of the pair. */
    PairMoments means(MissingTreatment treatment) {
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
