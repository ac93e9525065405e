package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;
import org.coppice.statistics.covariance.Longs;
import org.coppice.statistics.covariance.PatternRows;
import org.coppice.statistics.covariance.Ratings;

/**
 * An accumulator of the answers to one measure by pattern of answered questions, as full information estimates need it. For each pattern it
 * keeps the number of rows, the sum of each rating and the sum of each product of two ratings. Blocks, merging and integers as in {@link
 * ScaleSums}. Rows without any answer carry no information and are ignored. Memory grows with the number of patterns, which is at most the
 * number of rows.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class PatternSums implements StatisticAccumulator<AnswerBlock, PatternSums> {
    private final KeyedMeasure measure;
    private final Ratings ratings;
    private final Map<BitSet, long[]> byPattern = new HashMap<>(); // n, then each sum, then each product row by row

    private PatternSums(KeyedMeasure measure) {
        this.measure = measure;
        this.ratings = new Ratings(measure);
    }

    /**
     * Returns an accumulator without answers.
     *
     * @throws IllegalArgumentException if a question of the measure is not answered with a rating
     */
    public static PatternSums of(KeyedMeasure measure) {
        return new PatternSums(measure);
    }

    /**
     * Adds the rows of a block; returns this accumulator.
     *
     * @throws IllegalArgumentException if the block's bank has other questions in the columns of the measure
     */
    @Override
    public PatternSums add(AnswerBlock block) {
        ratings.check(block);
        int k = ratings.size();
        int[] x = new int[k];
        for (int row = 0; row < block.size(); row++) {
            BitSet answered = new BitSet(k);
            for (int q = 0; q < k; q++) {
                byte code = block.code(row, ratings.column(q));
                x[q] = code >= 0 ? ratings.start(q) + ratings.factor(q) * code : 0;
                answered.set(q, code >= 0);
            }
            if (!answered.isEmpty()) {
                add(byPattern.computeIfAbsent(answered, pattern -> new long[1 + k + k * k]), x);
            }
        }
        return this;
    }

    private static void add(long[] sums, int[] x) {
        sums[0]++;
        for (int i = 0, at = 1 + x.length; i < x.length; i++) {
            sums[1 + i] += x[i];
            for (int j = 0; j < x.length; j++, at++) {
                sums[at] += (long) x[i] * x[j];
            }
        }
    }

    /**
     * Adds the sums of the other accumulator; returns this accumulator.
     *
     * @throws IllegalArgumentException if the other accumulator is of another measure
     */
    @Override
    public PatternSums combine(PatternSums other) {
        Check.that(
                measure.equals(other.measure),
                "sums of two measures cannot be combined; combine sums of one measure of one bank");
        other.byPattern.forEach(
                (pattern, sums) -> Longs.add(byPattern.computeIfAbsent(pattern, none -> new long[sums.length]), sums));
        return this;
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return measure;
    }

    /** The number of respondents who answered at least one question. */
    public long answering() {
        return byPattern.values().stream().mapToLong(sums -> sums[0]).sum();
    }

    ImmutableList<String> names() {
        return ratings.names();
    }

    /** The patterns, always in the same order. */
    ImmutableList<PatternRows> patterns() {
        int k = ratings.size();
        return byPattern.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Arrays.compare(a.toLongArray(), b.toLongArray())))
                .map(entry -> new PatternRows(entry.getKey().stream().toArray(), k, entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
