package org.coppice.statistics.reliability;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;

/**
 * An accumulator of the frequencies of score pairs: for each pair of scales, how often two scores occur in the same person. It keeps counts
 * only, so that people counted separately and merged in any order give the same bits as people counted together. Memory grows with the
 * number of different pairs of scores, not with their frequency. Not thread-safe: use one instance per thread and merge them.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ScorePairs implements StatisticAccumulator<ImmutableDoubleArray, ScorePairs> {
    /** Two scores of one person. */
    record Pair(double a, double b) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparingDouble(Pair::a).thenComparingDouble(Pair::b);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private final int scales;
    private final ImmutableList<Multiset<Pair>> pairs; // scales 1 and 0, 2 and 0, 2 and 1, 3 and 0, …
    private int persons;

    private ScorePairs(int scales) {
        this.scales = scales;
        this.pairs = Stream.<Multiset<Pair>>generate(HashMultiset::create)
                .limit((long) scales * (scales - 1) / 2)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns an accumulator without people for that number of scales, two or more. */
    public static ScorePairs of(int scales) {
        Check.that(scales >= 2, "there are %d scales; a correlation needs at least two", scales);
        return new ScorePairs(scales);
    }

    /** Adds a person, given their score of each scale, in any units. */
    public ScorePairs add(double... scores) {
        return add(ImmutableDoubleArray.copyOf(scores));
    }

    /** Adds a person, given their score of each scale, in any units. */
    @Override
    public ScorePairs add(ImmutableDoubleArray scores) {
        Check.that(
                scores.length() == scales,
                "there are %d scores for %d scales; give one for each scale",
                scores.length(),
                scales);
        scores.forEach(score -> Check.finite("a score", score));
        for (int i = 1; i < scales; i++) {
            for (int j = 0; j < i; j++) {
                pairs(i, j).add(new Pair(scores.get(i) + 0.0, scores.get(j) + 0.0)); // avoids negative zero
            }
        }
        persons++;
        return this;
    }

    /** Adds the people of another accumulator of the same scales. */
    @Override
    public ScorePairs combine(ScorePairs other) {
        Check.that(
                scales == other.scales, "pairs of %d scales and of %d scales cannot be combined", scales, other.scales);
        for (int p = 0; p < pairs.size(); p++) {
            pairs.get(p).addAll(other.pairs.get(p));
        }
        persons += other.persons;
        return this;
    }

    /** The number of scales. */
    int scales() {
        return scales;
    }

    /** The number of people. */
    public int persons() {
        return persons;
    }

    /** Returns the scores of two scales, the later scale first. */
    Multiset<Pair> pairs(int i, int j) {
        return pairs.get(i * (i - 1) / 2 + j);
    }

    /** Returns the scores of one scale. */
    ImmutableSortedMultiset<Double> scores(int scale) {
        ImmutableSortedMultiset.Builder<Double> scores = ImmutableSortedMultiset.naturalOrder();
        Multiset<Pair> any = scale == 0 ? pairs(1, 0) : pairs(scale, 0);
        any.forEachEntry((pair, people) -> scores.addCopies(scale == 0 ? pair.b() : pair.a(), people));
        return scores.build();
    }

    /** Returns only the number of people: scores of persons are personal data. */
    @Override
    public String toString() {
        return "pairs of the scores of " + persons + " people on " + scales + " scales";
    }
}
