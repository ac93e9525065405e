package org.coppice.statistics.reliability;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;

/**
 * The scalability of several scales as one cumulative scale, on which persons who score high on a scale that few reach also score high on
 * scales that many reach: H = Σ cov(i, j)/Σ max cov(i, j) over all pairs of scales. The largest possible covariance is that of the same
 * scores with both scales sorted (Loevinger 1948; Mokken 1971; for more than two values Molenaar 1991). H is 1 if no person deviates, 0 if
 * the scales are unrelated, negative if they are opposed, and has no lower bound. Adding a constant to a scale does not change H, nor does
 * changing the unit of all scales; the unit of a single scale acts as its weight.
 *
 * @param persons the number of people, with a score of every scale
 * @param all H of all pairs
 * @param each H of the pairs with each scale, in their order
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Scalability(int persons, Score all, ImmutableList<Score> each) {
    /** Scores that differ by no more than this part of their size are treated as equal, since the difference can result from rounding. */
    private static final double SAME = 1e-9;

    /** Computes the scalability from those people's scores. */
    public static Scalability of(ScorePairs people) {
        int k = people.scales();
        ImmutableList<ImmutableSortedMultiset<Double>> scores =
                IntStream.range(0, k).mapToObj(people::scores).collect(ImmutableList.toImmutableList());
        double[] means = scores.stream().mapToDouble(Scalability::mean).toArray();
        double[] seen = new double[k];
        double[] largest = new double[k];
        for (int i = 1; i < k; i++) {
            for (int j = 0; j < i; j++) {
                if (vary(scores.get(i)) && vary(scores.get(j))) {
                    double now = products(people.pairs(i, j), means[i], means[j]);
                    double most = products(sorted(scores.get(i), scores.get(j)), means[i], means[j]);
                    seen[i] += now;
                    seen[j] += now;
                    largest[i] += most;
                    largest[j] += most;
                }
            }
        }
        return new Scalability(
                people.persons(),
                h( // each pair twice, above and below
                        Arrays.stream(seen).sum(),
                        Arrays.stream(largest).sum(),
                        "there are not two scales on which people differ"),
                IntStream.range(0, k)
                        .mapToObj(i -> h(seen[i], largest[i], "people do not differ on this scale, or on no other"))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the figures after applying {@code figure} to each. */
    public Scalability map(UnaryOperator<Score> figure) {
        return new Scalability(
                persons, figure.apply(all), each.stream().map(figure).collect(ImmutableList.toImmutableList()));
    }

    private static Score h(double seen, double largest, String otherwise) {
        return largest > 0 ? UndefinedFigure.figure(Math.min(1, seen / largest)) : UndefinedFigure.undefined(otherwise);
    }

    private static double mean(ImmutableSortedMultiset<Double> scores) {
        double sum = 0;
        for (double score : scores.elementSet()) {
            sum += scores.count(score) * score;
        }
        return sum / scores.size();
    }

    private static boolean vary(ImmutableSortedMultiset<Double> scores) {
        if (scores.isEmpty()) {
            return false;
        }
        double least = scores.elementSet().first();
        double most = scores.elementSet().last();
        return most - least > SAME * Math.max(Math.abs(least), Math.abs(most));
    }

    /** Returns the largest possible arrangement: both scales sorted, the lowest paired with the lowest and so on. */
    private static Multiset<ScorePairs.Pair> sorted(
            ImmutableSortedMultiset<Double> a, ImmutableSortedMultiset<Double> b) {
        Multiset<ScorePairs.Pair> sorted = HashMultiset.create();
        Iterator<Double> others = b.iterator();
        for (double score : a) {
            sorted.add(new ScorePairs.Pair(score, others.next()));
        }
        return sorted;
    }

    /** Returns Σ (a − mean)(b − mean), always in one order, so that pairs that are already sorted give the same bits as their maximum. */
    private static double products(Multiset<ScorePairs.Pair> pairs, double meanA, double meanB) {
        double sum = 0;
        ImmutableSortedMultiset<ScorePairs.Pair> inOrder = ImmutableSortedMultiset.copyOf(pairs);
        for (ScorePairs.Pair pair : inOrder.elementSet()) {
            sum += inOrder.count(pair) * (pair.a() - meanA) * (pair.b() - meanB);
        }
        return sum;
    }
}
