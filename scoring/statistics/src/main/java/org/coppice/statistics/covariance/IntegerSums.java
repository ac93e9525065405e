package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The numbers, sums and products of ratings that all enter with the same weight. They are integers, so that nothing is rounded.
 *
 * <p>Rows are complete with regard to the questions that anybody has answered so far. With the first answer to another question, the rows
 * that were complete before become partial.
 */
public final class IntegerSums implements RowSums {
    private static final int CODES = 256;
    private static final int ABSENCES = 128; // from this code on, as an unsigned byte

    private final KeyedMeasure measure;
    private final Ratings ratings;
    private final long[][] codes; // by question, then code as an unsigned byte: absences last
    private final long[][] partialCodes; // the part of them in rows with a missing answer
    private final boolean[] seen; // by question, whether anybody answered it
    private final RowBuffer waiting; // rows that were added and are not counted yet
    private final PartialRows partial;
    private CompleteRows complete;
    private long rows;
    private long answering;

    /** Throws if a question of the measure is not answered with a rating. */
    public IntegerSums(KeyedMeasure measure) {
        int k = measure.questions().size();
        this.measure = measure;
        this.ratings = new Ratings(measure);
        this.codes = new long[k][CODES];
        this.partialCodes = new long[k][CODES];
        this.seen = new boolean[k];
        this.waiting = new RowBuffer(ratings);
        this.complete = new CompleteRows(k);
        this.partial = new PartialRows(k);
    }

    @Override
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
        see(waiting::answered);
        waiting.read(codes, seen);
        int whole = waiting.takePartial(this::addPartial);
        rows += whole;
        answering += whole;
        complete.add(waiting.columns(), waiting.rows(), whole);
        waiting.clear();
    }

    /** Takes questions as answered from now on. */
    private void see(IntPredicate answered) {
        boolean[] before = seen.clone();
        for (int q = 0; q < seen.length; q++) {
            seen[q] |= answered.test(q);
        }
        if (complete.n() > 0 && !Arrays.equals(seen, before)) {
            makePartial(complete, before, codes, partialCodes);
            complete = new CompleteRows(seen.length);
        }
    }

    /** Adds rows that were complete to the partial ones, with those of their codes that were not partial before. */
    private void makePartial(CompleteRows whole, boolean[] has, long[][] all, long[][] alreadyPartial) {
        partial.add(whole, has);
        for (int q = 0; q < seen.length; q++) {
            for (int code = 0; code < ABSENCES; code++) {
                partialCodes[q][code] += all[q][code] - alreadyPartial[q][code];
            }
        }
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

    @Override
    public void combine(RowSums sums) {
        if (!(sums instanceof IntegerSums other) || !measure.equals(other.measure)) {
            throw new IllegalArgumentException("sums of measures \"" + measure.measure() + "\" and \""
                    + sums.measure().measure() + "\" cannot be combined; combine sums of one measure of one bank");
        }
        settle();
        other.settle();
        see(q -> other.seen[q]);
        rows += other.rows;
        answering += other.answering;
        if (Arrays.equals(seen, other.seen)) {
            complete.combine(other.complete);
        } else {
            makePartial(other.complete, other.seen, other.codes, other.partialCodes);
        }
        for (int q = 0; q < codes.length; q++) {
            Longs.add(codes[q], other.codes[q]);
            Longs.add(partialCodes[q], other.partialCodes[q]);
        }
        partial.combine(other.partial);
    }

    @Override
    public KeyedMeasure measure() {
        return measure;
    }

    @Override
    public AnswerWeights weights() {
        return AnswerWeights.of(measure);
    }

    @Override
    public long rows() {
        settle();
        return rows;
    }

    @Override
    public long answering() {
        settle();
        return answering;
    }

    @Override
    public long complete() {
        settle();
        return complete.n();
    }

    @Override
    public ImmutableList<Long> counts(int question, MissingTreatment treatment) {
        settle();
        ResponseScale.Likert scale = ratings.scale(question);
        ImmutableList.Builder<Long> counts = ImmutableList.builder();
        for (int code = scale.lowestCode(); code <= scale.highestCode(); code++) {
            long others = treatment == MissingTreatment.LISTWISE ? partialCodes[question][code] : 0;
            counts.add(codes[question][code] - others);
        }
        return ratings.factor(question) < 0 ? counts.build().reverse() : counts.build();
    }

    /** Returns the answer with that many smaller ones on the scale of a question. */
    int answer(int question, int smaller) {
        ResponseScale.Likert scale = ratings.scale(question);
        return scale.lowest() + smaller * scale.step();
    }

    @Override
    public ImmutableList<String> names() {
        return ratings.names();
    }

    @Override
    public PairSums of(int a, int b, MissingTreatment treatment) {
        settle();
        PairSums sums = seen[a] && seen[b] ? complete.of(a, b) : PairSums.NONE;
        return treatment == MissingTreatment.LISTWISE ? sums : sums.combine(partial.of(a, b));
    }

    @Override
    public BiFunction<Integer, Integer, Pair> treated(MissingTreatment treatment) {
        return treatment == MissingTreatment.MEDIAN_IMPUTED ? new Imputed(this)::of : (a, b) -> of(a, b, treatment);
    }

    @Override
    public PairMoments withMean(int question, MissingTreatment treatment) {
        settle();
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            return new Imputed(this).withMean(question);
        }
        PairMoments joint =
                seen[question] ? complete.withTotal(question).joint(Booleans.countTrue(seen)) : PairMoments.NONE;
        for (int answers = 1; treatment == MissingTreatment.PAIRWISE && answers < seen.length; answers++) {
            joint = joint.combine(partial.withTotal(question, answers).joint(answers));
        }
        return joint;
    }

    @Override
    public PairMoments means(MissingTreatment treatment) {
        settle();
        if (treatment == MissingTreatment.MEDIAN_IMPUTED) {
            return new Imputed(this).withMean(0);
        }
        int k = seen.length;
        PairMoments joint = complete.withTotal(0).joint(Math.max(1, Booleans.countTrue(seen)));
        for (int answers = 1; treatment == MissingTreatment.PAIRWISE && answers < k; answers++) {
            joint = joint.combine(partial.withTotal(k, answers).joint(answers));
        }
        return joint;
    }
}
